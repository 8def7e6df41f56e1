import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blindSpots, usualBlindSpots } from './blind-spots.ts'
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
const rule = { kind: 'household', metres: 100, least: 2 }
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
  test('ends at the village, so that one village can be sent', () => {
    expect(
      idsOf([
        door('a', 0),
        door('b', 10),
        door('c', 20, 0, { area: '450126104203001' }),
        door('d', 30, 0, { area: '450126104203' }),
      ]),
    ).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })
  test('counts one kind only, and says its village, centre and people not reached', () => {
    const places = [
      door('a', 0, 0, { size: 4 }),
      door('b', 20, 40, { size: 0 }),
      door('s', 10, 0, { kind: 'school', size: 900 }),
    ]
    const [spot, ...more] = blindSpots(places, never, rule)
    expect(more).toEqual([])
    expect(spot).toMatchObject({ area: '450126104202', people: 4 })
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
              if (to.area.slice(0, 12) !== from.area.slice(0, 12) || distanceMetres(from, to) > metres) continue
              left.delete(to)
              group.push(to)
            }
          }
          naive.push(group.map((p) => p.id).sort())
        }
        const found = idsOf(places, never, { kind: 'household', metres, least: 1 })
        const inOrder = (groups: string[][]) => groups.map((g) => g.join()).sort()
        expect(inOrder(found)).toEqual(inOrder(naive))
      }),
      { numRuns: 200 },
    )
  })
  test('the order of the roster does not matter', () => {
    fc.assert(
      fc.property(doors$, (places) => {
        const any = { kind: 'household', metres: 100, least: 1 }
        expect(blindSpots(places.toReversed(), never, any)).toEqual(blindSpots(places, never, any))
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
  expect(spots).toHaveLength(240)
  expect(spots.reduce((sum, spot) => sum + spot.places.length, 0)).toBe(220_000)
})
