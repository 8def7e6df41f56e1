import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openValue, sealValue } from './cipher.ts'
import { pack, unpack } from './pack.ts'
import { newDataKey } from './wrap-key.ts'

const buffers = fc.uint8Array({ maxLength: 40 }).map((bytes) => bytes.slice().buffer)
// JSON knows no minus zero; no field of ours holds one.
const values = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown)
const rows = fc.oneof(values, buffers, fc.dictionary(fc.string(), fc.oneof(values, buffers, fc.array(buffers, { maxLength: 3 }))))

test('whatever a row holds comes back as it was, texts with half characters and pictures too', () => {
  const key = newDataKey()
  fc.assert(
    fc.property(rows, (row) => {
      expect(unpack(pack(row))).toEqual(row)
      expect(openValue(key, 'visits', sealValue(key, 'visits', row))).toEqual(row)
    }),
  )
  const half = { note: '\ud800 半个字 \u0000 \u202e', sent: null, list: [[0, -1.5], {}] }
  expect(openValue(key, 'drafts', sealValue(key, 'drafts', half))).toEqual(half)
})

test('another key, another table or a changed byte opens nothing', () => {
  const key = newDataKey()
  const sealed = sealValue(key, 'visits', { note: '门口有狗' })
  const changed = sealed.slice()
  changed.set([(changed.at(-1) ?? 0) ^ 1], changed.length - 1)
  expect(() => openValue(newDataKey(), 'visits', sealed)).toThrow('tag')
  expect(() => openValue(key, 'drafts', sealed)).toThrow('tag')
  expect(() => openValue(key, 'visits', changed)).toThrow('tag')
})

test('what would come back as something else is refused instead of being sealed', () => {
  for (const value of [{ bytes: new Uint8Array(2) }, { seen: new Map() }, [new Set()]]) expect(() => pack(value)).toThrow(TypeError)
})
