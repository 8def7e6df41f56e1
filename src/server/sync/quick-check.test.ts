import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { readVersion, versionSchema } from '../../protocol/version-schema.ts'
import { quickCheck } from './quick-check.ts'

const isPlain = quickCheck(versionSchema)
const hash = 'a'.repeat(64)
const visit = {
  visit: '0199f000-0000-7000-8000-000000000001',
  replaces: [hash],
  change: 'corrected',
  reason: '人数写错了',
  place: '450126104202-00001',
  kind: 'household',
  area: '450126104202001',
  author: 'worker',
  device: 'phone-1',
  sequence: 2,
  day: 20261123,
  at: 1_795_000_000_000,
  zone: 'Asia/Shanghai',
  span: { from: 540, to: 600 },
  position: { latitude: 23.1, longitude: 108.8, accuracy: 12, age: 3 },
  outcome: 'met',
  forms: [{ form: 'home_visit', count: 1, unit: '户', estimated: false }],
  topics: ['brush'],
  reached: [{ audience: 'residents', people: 2, estimated: true }],
  installs: 1,
  staff: 1,
  vehicles: 0,
  companions: ['police'],
  followUp: { day: 20261201, why: '再来一次' },
  note: '老人一个人在家',
  photos: [{ hash, type: 'image/webp', bytes: 90_000, width: 1600, height: 1200 }],
}

/** Every path into the visit, `forms.0.count` for example. */
function pathsOf(value: unknown, above: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...above]]
  const below = Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...above, key]))
  return above.length > 0 ? [[...above], ...below] : below
}

/** The visit as JSON would bring it, with one place in it changed. */
function changed(path: readonly string[], change: (owner: Record<string, unknown>, key: string) => void): unknown {
  const copy = structuredClone(visit) as Record<string, unknown>
  const owner = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, copy)
  change(owner, path.at(-1) as string)
  return copy
}

/** What both say of it: the version as it is, or nothing. */
function readBoth(raw: unknown): { quick: unknown; schema: unknown } {
  const read = readVersion(raw)
  return { quick: isPlain(raw) ? raw : null, schema: 'version' in read ? read.version : null }
}

const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(null, '', 0, -1, 0.5, 1e16, 20261332, [], {}, [null], 'x'.repeat(3000), 'met', '0'.repeat(64), true),
  fc.integer(),
  fc.double({ noNaN: true }),
)
const path = fc.constantFrom(...pathsOf(visit))

describe('the quick check and the schema', () => {
  test('take a whole visit as it is', () => {
    const bare = { ...visit, span: null, position: null, followUp: null, forms: [], photos: [] }
    expect([visit, bare].map(readBoth)).toStrictEqual([visit, bare].map((raw) => ({ quick: raw, schema: raw })))
  })

  test('say the same of a visit with anything at any place in it', () => {
    fc.assert(
      fc.property(path, anything, (at, value) => {
        const { quick, schema } = readBoth(changed(at, (owner, key) => (owner[key] = value)))
        expect(quick).toStrictEqual(schema)
      }),
      { numRuns: 2000 },
    )
  })

  test('say the same of a visit with a field missing or one too many', () => {
    const missing = pathsOf(visit).map((at) =>
      changed(at, (owner, key) => (Array.isArray(owner) ? owner.splice(Number(key), 1) : delete owner[key])),
    )
    const text = JSON.stringify(visit)
    const more = ['more', '__proto__', 'constructor'].flatMap((extra): unknown[] => [
      JSON.parse(text.replace('{', `{"${extra}":{},`)),
      JSON.parse(text.replace('"count"', `"${extra}":1,"count"`)),
    ])
    const read = [...missing, ...more].map(readBoth)
    expect(read.map(({ quick }) => quick)).toStrictEqual(read.map(({ schema }) => schema))
  })

  test('say the same of what is no visit at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        const { quick, schema } = readBoth(raw)
        expect(quick).toStrictEqual(schema)
      }),
    )
  })
})

test('a schema with a rule that has no quick check is not passed over', () => {
  expect(() => quickCheck(v.pipe(v.string(), v.email()))).toThrow(TypeError)
  expect(() => quickCheck(v.optional(v.string()))).toThrow(TypeError)
})
