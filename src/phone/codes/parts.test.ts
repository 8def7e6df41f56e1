import fc from 'fast-check'
import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { bytesPerPart, createGatherer, mostParts, toParts } from './parts.ts'
import { readCode } from './read-code.ts'

const name = '0123abcd'

test('parts come together in any order, however often each is seen', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: bytesPerPart * 4 }), fc.integer(), (bytes, seed) => {
      const parts = toParts(bytes, name)
      const gather = createGatherer()
      const seen = parts.map((_, i) => parts[(i + Math.abs(seed)) % parts.length] ?? '')
      const last = [...seen, ...seen].map(gather).at(-1)
      expect(last?.whole).toEqual({ bytes, name })
    }),
  )
})

test('what is no part of ours is passed over, and other bytes begin anew', () => {
  const gather = createGatherer()
  const [first = '', second = ''] = toParts(new Uint8Array(bytesPerPart + 1), name)
  const [other = ''] = toParts(new Uint8Array(bytesPerPart + 1), 'ffffffff')
  for (const text of ['https://example.org', `${first}!`, 'GW1:0123ABCD:3:2:00', 'GW1:0123ABCD:1:99:00', 'GW1:0123ABCD:1:2:']) {
    expect(gather(text)).toBeNull()
  }
  expect(gather(first)).toEqual({ have: 1, total: 2, whole: null })
  expect(gather(other)).toEqual({ have: 1, total: 2, whole: null })
  expect(gather(second)).toEqual({ have: 1, total: 2, whole: null })
  expect(() => toParts(new Uint8Array(bytesPerPart * mostParts + 1), name)).toThrow(RangeError)
})

describe('the reader', () => {
  /** As a camera sees it: grey, larger than drawn and not straight on its pixels. */
  function photograph(text: string, pixels = 5) {
    const { data, size } = encode(text, { border: 4 })
    const side = Math.floor(size * pixels) + 40
    const picture = { width: side, height: side, data: new Uint8ClampedArray(side * side * 4).fill(255) }
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        const dark = data[Math.floor((y - 20) / pixels)]?.[Math.floor((x - 17 - y / 60) / pixels)] ?? false
        picture.data.fill(dark ? 60 : 205, (y * side + x) * 4, (y * side + x) * 4 + 3)
      }
    }
    return picture
  }

  test('reads every part that we draw, also a full one, off a picture that is not quite straight', () => {
    const bytes = Uint8Array.from({ length: bytesPerPart * 2 }, (_, i) => (i * 7919) % 256)
    const parts = toParts(bytes, name)
    expect(parts.map((part) => readCode(photograph(part)))).toEqual(parts)
    expect(parts.map((part) => readCode(photograph(part, 3.4)))).toEqual(parts)
  })

  test('says nothing of a picture without a code', () => {
    expect(readCode({ width: 90, height: 90, data: new Uint8ClampedArray(90 * 90 * 4).fill(128) })).toBeNull()
  })
})
