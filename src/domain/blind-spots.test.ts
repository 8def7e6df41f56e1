import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blindSpots, usualBlindSpots, type BlindSpotRule } from './blind-spots.ts'
import { distanceMetres, type Place } from './place.ts'

const north = 1 / 111_195

/** A door so many metres north and east of the county seat. */
function door(id: string, metresNorth: number, metresEast = 0, rest: Partial<Place> = {}): Place {
  const latitude = 23.2206 + metresNorth * north
  const longitude = 108.8046 + (metresEast * north) / Math.cos((23.2206 * Math.PI) / 180)
  return {
    id,
    kind: 'household',
    name: id,
    area: '450126104202003',
    within: null,
    latitude,
    longitude,
    size: 3,
    initials: '',
    ...rest,
  }
}

const never = () => 'never' as const
/** Neighbours alone: nothing joined, nothing cut. */
const rule: BlindSpotRule = { kind: 'household', metres: 100, few: 0, stretch: 0, most: Infinity, least: 2 }
const idsOf = (places: Place[], state: (p: Place) => 'covered' | 'tried' | 'never' = never, by = rule) =>
  blindSpots(places, state, by).map((spot) => spot.places.map((p) => p.id))

describe('a blind spot', () => {
  test('none: every door was walked', () => {
    expect(idsOf([door('a', 0), door('b', 10)], () => 'covered')).toEqual([])
    expect(idsOf([])).toEqual([])
  })
  test('joins doors that are a walk apart, and leaves out those farther off', () => {
    expect(idsOf([door('a', 0), door('b', 90), door('c', 180), door('d', 400), door('e', 480)])).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ])
  })
  test('never joins two doors across a corner that is wider than the walk', () => {
    for (let shift = 0; shift < 100; shift += 5) {
      expect(idsOf([door('a', shift, shift), door('b', shift + 72, shift + 72)])).toEqual([])
    }
  })
  test('is made of doors never visited: met and tried ones are no part of it', () => {
    const states = { a: 'never', b: 'tried', c: 'never', d: 'covered' } as const
    const state = (p: Place) => states[p.id as keyof typeof states]
    expect(idsOf([door('a', 0), door('b', 10), door('c', 20), door('d', 30)], state)).toEqual([['a', 'c']])
  })
  test('needs a few doors: a single one is left over, not a spot', () => {
    expect(idsOf([door('a', 0), door('b', 500)])).toEqual([])
    expect(
      blindSpots(
        [0, 20, 40, 60].map((m) => door(`d${m}`, m)),
        never,
        usualBlindSpots,
      ),
    ).toEqual([])
    expect(
      blindSpots(
        [0, 20, 40, 60, 80].map((m) => door(`d${m}`, m)),
        never,
      ),
    ).toHaveLength(1)
  })
  test('ends at the grid, whose worker alone may log there, and at the village for doors without a grid', () => {
    expect(
      idsOf([
        door('a', 0),
        door('b', 10),
        door('c', 20, 0, { area: '450126104202001' }),
        door('d', 30, 0, { area: '450126104202001' }),
        door('e', 40, 0, { area: '450126104202' }),
        door('f', 50, 0, { area: '450126104202' }),
      ]),
    ).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ])
  })
  test('counts one kind only, and says its grid, centre and people not reached', () => {
    const places = [
      door('a', 0, 0, { size: 4 }),
      door('b', 20, 40, { size: 0 }),
      door('s', 10, 0, { kind: 'school', size: 900 }),
    ]
    const [spot, ...more] = blindSpots(places, never, rule)
    expect(more).toEqual([])
    expect(spot).toMatchObject({ area: '450126104202003', people: 4 })
    expect(distanceMetres(spot?.centre ?? door('x', 0), door('m', 10, 20))).toBeLessThan(0.1)
  })
  test('with most people comes first', () => {
    const places = [door('a', 0), door('b', 10), door('c', 1000, 0, { size: 9 }), door('d', 1010)]
    expect(idsOf(places)).toEqual([
      ['c', 'd'],
      ['a', 'b'],
    ])
  })
})

const row = (name: string, count: number, metresNorth: number) =>
  Array.from({ length: count }, (_, i) => door(`${name}${String(i).padStart(3, '0')}`, metresNorth, i * 10))
const sizesOf = (places: Place[], by: Partial<BlindSpotRule> = {}) =>
  blindSpots(places, never, { ...usualBlindSpots, ...by })
    .map((spot) => spot.places.length)
    .sort((a, b) => a - b)

describe('a walk of one afternoon', () => {
  test('holds sixty doors; more are cut into equal parts, each of which lies together', () => {
    expect(sizesOf(row('a', 60, 0))).toEqual([60])
    expect(sizesOf(row('a', 61, 0))).toEqual([30, 31])
    expect(sizesOf(row('a', 200, 0))).toEqual([50, 50, 50, 50])
    const [west, east] = blindSpots(row('a', 80, 0), never)
    expect(west?.places.at(-1)?.id).toBe('a039')
    expect(east?.places.map(({ id }) => id)).toEqual(row('a', 80, 0).slice(40).map(({ id }) => id))
  })
  test('takes a handful along that lies five minutes off, but none farther', () => {
    expect(sizesOf([...row('a', 20, 0), ...row('b', 4, 290)])).toEqual([24])
    expect(sizesOf([...row('a', 20, 0), ...row('b', 14, 310)])).toEqual([14, 20])
    expect(sizesOf([...row('a', 20, 0), ...row('b', 15, 290)])).toEqual([15, 20])
  })
  test('is made of several handfuls where there is nothing larger', () => {
    expect(sizesOf([...row('a', 3, 0), ...row('b', 3, 250), ...row('c', 3, 500)])).toEqual([9])
  })
  test('joins a handful to the nearer of two', () => {
    expect(sizesOf([...row('a', 20, 0), ...row('b', 4, 280), ...row('c', 16, 550)])).toEqual([20, 20])
    expect(sizesOf([...row('a', 20, 0), ...row('b', 4, 270), ...row('c', 16, 550)])).toEqual([16, 24])
  })
})

const doors$ = fc
  .array(fc.tuple(fc.nat(800), fc.nat(800), fc.constantFrom('450126104202003', '450126104203')), { maxLength: 40 })
  .map((all) => all.map(([y, x, area], i) => door(`d${String(i).padStart(2, '0')}`, y, x, { area })))

describe('on random doors', () => {
  test('spots equal a naive search from door to door', () => {
    fc.assert(
      fc.property(doors$, fc.integer({ min: 20, max: 200 }), (places, metres) => {
        const left = new Set(places)
        const naive: string[][] = []
        for (const start of places) {
          if (!left.delete(start)) continue
          const group = [start]
          for (const from of group) {
            for (const to of left) {
              if (to.area !== from.area || distanceMetres(from, to) > metres) continue
              left.delete(to)
              group.push(to)
            }
          }
          naive.push(group.map((p) => p.id).sort())
        }
        const found = idsOf(places, never, { ...rule, metres, least: 1 })
        const inOrder = (groups: string[][]) => groups.map((g) => g.join()).sort()
        expect(inOrder(found)).toEqual(inOrder(naive))
      }),
      { numRuns: 200 },
    )
  })
  test('the order of the roster does not matter', () => {
    fc.assert(
      fc.property(doors$, (places) => {
        const any = { ...usualBlindSpots, few: 6, most: 9, least: 1 }
        expect(blindSpots(places.toReversed(), never, any)).toEqual(blindSpots(places, never, any))
      }),
    )
  })
  test('no door is lost or doubled by joining and cutting, no walk is too long, and no handful has others near', () => {
    fc.assert(
      fc.property(doors$, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 8 }), (places, most, few) => {
        const by = { ...usualBlindSpots, metres: 60, stretch: 150, few, most, least: 1 }
        const spots = blindSpots(places, never, by)
        expect(spots.flatMap((spot) => spot.places.map(({ id }) => id)).sort()).toEqual(places.map(({ id }) => id).sort())
        for (const { places: walk, area } of spots) {
          expect(walk.length).toBeLessThanOrEqual(most)
          expect(walk.every((place) => place.area === area)).toBe(true)
        }
        const uncut = blindSpots(places, never, { ...by, most: Infinity })
        for (const small of uncut.filter((spot) => spot.places.length < few)) {
          const others = uncut.filter((spot) => spot !== small && spot.area === small.area)
          const away = others.flatMap((spot) => spot.places.flatMap((a) => small.places.map((b) => distanceMetres(a, b))))
          expect(Math.min(Infinity, ...away)).toBeGreaterThan(150)
        }
      }),
    )
  })
})

test('a county where nobody has been anywhere is searched without comparing every door with every other', () => {
  const places = Array.from({ length: 220_000 }, (_, i) => {
    const village = i % 240
    const area = `450126${100 + (village % 16)}${200 + Math.floor(village / 16)}`
    const n = Math.floor(i / 240)
    return door(`d${i}`, village * 3000 + (n % 30) * 12, Math.floor(n / 30) * 12, { area })
  })
  const spots = blindSpots(places, never)
  // 917 doors a village at most: sixteen walks of at most sixty.
  expect(spots).toHaveLength(240 * 16)
  expect(spots.reduce((sum, spot) => sum + spot.places.length, 0)).toBe(220_000)
}, 30_000)
