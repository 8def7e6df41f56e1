import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  changes,
  isCounted,
  outcomes,
  reachesPlace,
  standings,
  versionText,
  type Link,
  type VisitVersion,
} from './visit.ts'

const version: VisitVersion = {
  visit: '0199566e-7c00-7000-8000-000000000001',
  replaces: [],
  change: 'logged',
  reason: '',
  place: '450126104202-00037',
  kind: 'household',
  area: '450126104202003',
  author: 'worker-1',
  device: 'phone-1',
  sequence: 1,
  day: 20260917,
  at: 1_789_609_320_000,
  zone: 'Asia/Shanghai',
  span: null,
  position: { latitude: 23.220612, longitude: 108.804597, accuracy: 6, age: 4 },
  outcome: 'met',
  forms: [{ form: 'leaflet', count: 1, unit: '份', estimated: false }],
  topics: ['brush', 'elder'],
  reached: [{ audience: 'residents', people: 2, estimated: false }],
  installs: 1,
  staff: 0,
  vehicles: 0,
  companions: [],
  followUp: { day: 20260920, why: '约好周末再来' },
  note: '',
  photos: [{ hash: 'a'.repeat(64), type: 'image/jpeg', bytes: 155_000, width: 1600, height: 1200 }],
}

/** Throws on a lone surrogate, which UTF-8 cannot carry. */
const throughUtf8 = (text: string) => decodeURIComponent(encodeURIComponent(text))

describe('the text of a version', () => {
  test('is the same for ever: hashes of stored visits rest on it', () => {
    expect(versionText(version)).toBe(
      '{"visit":"0199566e-7c00-7000-8000-000000000001","replaces":[],"change":"logged","reason":"",' +
        '"place":"450126104202-00037","kind":"household","area":"450126104202003","author":"worker-1",' +
        '"device":"phone-1","sequence":1,"day":20260917,"at":1789609320000,"zone":"Asia/Shanghai","span":null,' +
        '"position":{"latitude":23.220612,"longitude":108.804597,"accuracy":6,"age":4},"outcome":"met",' +
        '"forms":[{"form":"leaflet","count":1,"unit":"份","estimated":false}],"topics":["brush","elder"],' +
        '"reached":[{"audience":"residents","people":2,"estimated":false}],"installs":1,"staff":0,"vehicles":0,' +
        '"companions":[],"followUp":{"day":20260920,"why":"约好周末再来"},"note":"",' +
        `"photos":[{"hash":"${'a'.repeat(64)}","type":"image/jpeg","bytes":155000,"width":1600,"height":1200}]}`,
    )
  })
  test('does not depend on the order in which fields were written, nor on fields that do not belong', () => {
    const shuffled = Object.fromEntries([
      ...Object.entries(version).reverse(),
      ['stranger', 1],
    ]) as unknown as VisitVersion
    expect(versionText(shuffled)).toBe(versionText(version))
  })
  test.each([
    ['a lone surrogate', 'a\ud800b'],
    ['NUL', 'a\u0000b'],
    ['right-to-left marks', '\u202e电话\u202c שלום'],
    ['emoji', '👨‍👩‍👧‍👦 🇨🇳'],
    ['a formula and a tag', '=HYPERLINK("x") <img onerror=alert(1)> ＝1+1'],
    ['line separators', 'a\u2028b\u2029c\r\n'],
    ['a name of the language', '__proto__'],
  ])('carries %s through JSON and UTF-8 and back unchanged', (_, note) => {
    const received = JSON.parse(throughUtf8(versionText({ ...version, note }))) as VisitVersion
    expect(received.note).toBe(note)
    expect(versionText(received)).toBe(versionText({ ...version, note }))
  })
  test('of any content is stable through JSON and UTF-8', () => {
    const hostile = fc.string({ unit: 'binary' })
    const anyVersion = fc.record({
      ...Object.fromEntries(Object.entries(version).map(([key, value]) => [key, fc.constant(value)])),
      note: hostile,
      reason: hostile,
      at: fc.integer(),
      change: fc.constantFrom(...changes),
      outcome: fc.constantFrom(...outcomes),
      span: fc.option(fc.record({ from: fc.nat(1439), to: fc.nat(1439) })),
      followUp: fc.option(fc.record({ day: fc.constant(20260920), why: hostile })),
      forms: fc.array(fc.record({ form: hostile, count: fc.nat(), unit: hostile, estimated: fc.boolean() })),
    }) as unknown as fc.Arbitrary<VisitVersion>
    fc.assert(
      fc.property(anyVersion, (v) => {
        const text = versionText(v)
        expect(versionText(JSON.parse(throughUtf8(text)) as VisitVersion)).toBe(text)
      }),
    )
  })
})

function link(hash: string, rest: Partial<Link> = {}): Link {
  return { hash, replaces: [], device: 'phone-1', sequence: 1, received: 100, ...rest }
}

const standing = (versions: readonly Link[]) => Object.fromEntries(standings(versions))

describe('which version of a visit shows', () => {
  test('none: no version, nothing shows', () => {
    expect(standing([])).toEqual({})
  })
  test('one: it shows', () => {
    expect(standing([link('a')])).toEqual({ a: 'shown' })
  })
  test('a corrected version is replaced, also by a chain of corrections', () => {
    expect(standing([link('a'), link('b', { replaces: ['a'] })])).toEqual({ a: 'replaced', b: 'shown' })
    expect(standing([link('a'), link('b', { replaces: ['a'] }), link('c', { replaces: ['b'] })])).toEqual({
      a: 'replaced',
      b: 'replaced',
      c: 'shown',
    })
  })
  test('a correction that arrives before what it corrects shows all the same', () => {
    expect(standing([link('b', { replaces: ['a'] })])).toEqual({ b: 'shown' })
  })
  test('two phones correct one visit: the later received shows, the other is a conflict', () => {
    const first = link('a')
    const here = link('b', { replaces: ['a'], device: 'phone-1', sequence: 2, received: 200 })
    const there = link('c', { replaces: ['a'], device: 'phone-2', sequence: 9, received: 150 })
    expect(standing([first, here, there])).toEqual({ a: 'replaced', b: 'shown', c: 'conflict' })
  })
  test('a version that replaces both settles the conflict', () => {
    const settled = link('d', { replaces: ['b', 'c'], received: 300 })
    const versions = [
      link('a'),
      link('b', { replaces: ['a'] }),
      link('c', { replaces: ['a'], device: 'phone-2' }),
      settled,
    ]
    expect(standing(versions)).toEqual({ a: 'replaced', b: 'replaced', c: 'replaced', d: 'shown' })
  })
  test('on one phone the later sequence shows, even when it was received first', () => {
    expect(standing([link('b', { sequence: 1, received: 500 }), link('a', { sequence: 2, received: 100 })])).toEqual({
      b: 'conflict',
      a: 'shown',
    })
  })
  test('what has not been sent yet shows on the phone that made it', () => {
    expect(standing([link('a', { received: Infinity }), link('b', { device: 'phone-2', received: 900 })])).toEqual({
      a: 'shown',
      b: 'conflict',
    })
  })
  test('three versions that would beat each other in a circle have one winner', () => {
    const early = link('a', { device: 'x', sequence: 1, received: 10 })
    const late = link('b', { device: 'x', sequence: 2, received: 5 })
    const between = link('c', { device: 'y', sequence: 1, received: 7 })
    expect(standing([early, late, between])).toEqual({ a: 'conflict', b: 'shown', c: 'conflict' })
  })
  test('received in the same millisecond, all phones still agree', () => {
    const a = link('a', { device: 'x' })
    const b = link('b', { device: 'y' })
    expect(standing([a, b])).toEqual(standing([b, a]))
  })
  test('the order of arrival never matters', () => {
    const links$ = fc
      .uniqueArray(
        fc.record({
          hash: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
          device: fc.constantFrom('x', 'y', 'z'),
          sequence: fc.nat(3),
          received: fc.oneof(fc.nat(4), fc.constant(Infinity)),
          replaces: fc.subarray(['a', 'b', 'c', 'd', 'e']),
        }),
        { selector: (l) => l.hash },
      )
      // A hash covers what it replaces, so that a version can only name earlier ones.
      .map((all) => all.map((l) => ({ ...l, replaces: l.replaces.filter((hash) => hash < l.hash) })))
    const withShuffle$ = links$.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(withShuffle$, ([all, shuffled]) => {
        expect(standing(shuffled)).toEqual(standing(all))
        const shown = Object.values(standing(all)).filter((s) => s === 'shown')
        expect(shown).toHaveLength(all.length === 0 ? 0 : 1)
      }),
    )
  })
})

describe('what a visit counts for', () => {
  test('a met door and a held event reach their place, nothing else does', () => {
    const reached = outcomes.filter((outcome) => reachesPlace({ outcome, change: 'logged' }))
    expect(reached).toEqual(['met', 'held'])
  })
  test('a withdrawn visit reaches nobody and counts nothing', () => {
    expect(outcomes.some((outcome) => reachesPlace({ outcome, change: 'withdrawn' }))).toBe(false)
    expect(changes.map((change) => isCounted({ change }))).toEqual([true, true, false])
  })
})
