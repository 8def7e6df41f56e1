import fc, { type Arbitrary } from 'fast-check'
import type { JsonSchema } from '../../src/openapi/document.ts'
import { hostileTexts } from './hostile-texts.ts'

/** Words that mean something to the server under test, tried where their schema lets them in. */
export interface Pool {
  readonly texts: readonly string[]
  readonly numbers: readonly number[]
}

const hostile = fc.constantFrom(...Object.values(hostileTexts))
/** Whatever JSON can say. */
const anything: Arbitrary<unknown> = fc.oneof(hostile, fc.constantFrom(null, true, 0, -1, 1.5, 1e308, '', [], {}, [[]]), fc.jsonValue({ maxDepth: 2 }))

/** Values that a schema describes. */
export function valid(schema: JsonSchema, pool: Pool): Arbitrary<unknown> {
  const of = (each: unknown) => valid(each as JsonSchema, pool)
  if ('const' in schema) return fc.constant(schema['const'])
  if ('enum' in schema) return fc.constantFrom(...(schema['enum'] as unknown[]))
  const choice = schema['anyOf'] ?? schema['oneOf']
  if (choice) return fc.oneof(...(choice as unknown[]).map(of))
  switch (schema['type']) {
    case 'object':
      return objects(schema, pool)
    case 'array': {
      const [min, max] = [Number(schema['minItems'] ?? 0), Math.min(Number(schema['maxItems'] ?? 3), 3)]
      return fc.array(of(schema['items'] ?? {}), { minLength: min, maxLength: Math.max(min, max) })
    }
    case 'string':
      return strings(schema, pool)
    case 'integer':
    case 'number':
      return numbers(schema, pool)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return anything
  }
}

/** Values with one thing wrong somewhere: a field missing, one too many, another type, a hostile text. */
export function nearlyValid(schema: JsonSchema, pool: Pool): Arbitrary<unknown> {
  return fc.tuple(valid(schema, pool), fc.nat(), fc.nat(), anything).map(([value, where, how, wrong]) => spoil(value, where, how, wrong))
}

export { anything }

function spoil(value: unknown, where: number, how: number, wrong: unknown): unknown {
  if (typeof value !== 'object' || value === null) return wrong
  const keys = Object.keys(value)
  const key = keys[where % Math.max(1, keys.length)]
  const within = key === undefined ? undefined : (value as Record<string, unknown>)[key]
  // Deeper in, as a rule: the outermost fields are checked first.
  if (typeof within === 'object' && within !== null && how % 4 !== 0) return put(value, key as string, spoil(within, where >> 3, how >> 2, wrong))
  if (key === undefined) return Array.isArray(value) ? [wrong] : { extra: wrong }
  const ways = [() => put(value, key, wrong), () => put(value, key, undefined), () => put(value, '__proto__', wrong), () => put(value, 'role', 'county'), () => wrong]
  return (ways[how % ways.length] as () => unknown)()
}

function put(value: object, key: string, one: unknown): unknown {
  if (Array.isArray(value)) return value.map((each: unknown, i) => (String(i) === key ? one : each))
  const entries = Object.entries(value).filter(([name]) => name !== key)
  return Object.fromEntries(one === undefined ? entries : [...entries, [key, one]])
}

function objects(schema: JsonSchema, pool: Pool): Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>)
  const required = (schema['required'] ?? []) as string[]
  return fc.record(Object.fromEntries(properties.map(([name, each]) => [name, valid(each, pool)])), { requiredKeys: required })
}

function strings(schema: JsonSchema, { texts }: Pool): Arbitrary<string> {
  const [min, max] = [Number(schema['minLength'] ?? 0), Number(schema['maxLength'] ?? 200)]
  const pattern = schema['pattern'] === undefined ? null : new RegExp(schema['pattern'] as string, 'u')
  const known = texts.filter((text) => (pattern?.test(text) ?? true) && text.length >= min && text.length <= max)
  const made = pattern ? fc.stringMatching(pattern, { size: 'small' }) : fc.oneof(hostile, fc.string({ maxLength: Math.min(max, 60) })).filter((text) => text.length >= min && text.length <= max)
  return known.length > 0 ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: made }) : made
}

function numbers(schema: JsonSchema, pool: Pool): Arbitrary<number> {
  const [min, max] = [Number(schema['minimum'] ?? -1e9), Number(schema['maximum'] ?? 1e9)]
  const known = pool.numbers.filter((each) => each >= min && each <= max)
  const made =
    schema['type'] === 'integer'
      ? fc.integer({ min: Math.max(Math.ceil(min), -(2 ** 31)), max: Math.min(max, 2 ** 31 - 1) })
      : fc.double({ min, max, noNaN: true })
  return known.length > 0 ? fc.oneof(made, fc.constantFrom(...known)) : made
}
