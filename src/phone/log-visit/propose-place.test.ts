import { expect, test } from 'vitest'
import { distanceMetres, type Place, type Point } from '../../domain/place.ts'
import { lastVisitOf } from '../record-book/last-visit.ts'
import type { Mark, Territory } from '../record-book/territory.ts'
import { nextPlace, placesVisitedOn, proposePlace, recentPlaces } from './propose-place.ts'

const today = 20260917
const period = { from: 20260901, to: 20260930 }

/** Doors along a lane, eleven metres apart, and a school at its end. */
const doors = [0, 1, 2, 3].map((i) => place(`450126104202-0003${i}`, 'household', 108.8 + i / 10_000))
const [first, second, third] = doors as [Place, Place, Place, Place]
const school = place('450126104202-00900', 'school', 108.8004)

function place(id: string, kind: string, longitude: number): Place {
  return { id, kind, name: id, area: '450126104202003', within: null, latitude: 23.22, longitude, size: 0, initials: '' }
}

function mark(visit: string, day: number, outcome: Mark['outcome'], author = 'me'): Mark {
  return { visit, day, outcome, author }
}

function territory(marks: [Place, Mark[]][] = []): Territory {
  const places = [...doors, school]
  return {
    areas: new Map(),
    places,
    placeById: new Map(places.map((one) => [one.id, one])),
    marks: new Map(marks.map(([at, there]) => [at.id, there])),
    campaigns: [],
    office: null,
    nearest: (point, { limit, among = () => true }) =>
      places
        .filter(among)
        .map((one) => ({ place: one, metres: distanceMetres(point, one) }))
        .sort((a, b) => a.metres - b.metres)
        .slice(0, limit),
  }
}

const at = ({ latitude, longitude }: Point, accuracy: number) => ({ latitude, longitude, accuracy })
const propose = (of: Territory, fix: ReturnType<typeof at> | null, last: string | null = null) =>
  proposePlace(of, { fix, last, today, period })?.id

test('the nearest place is proposed', () => {
  expect(propose(territory(), at(second, 5))).toBe(second.id)
  expect(propose(territory(), at(school, 5))).toBe(school.id)
})

test('of doors that the phone cannot tell apart, one not visited today comes first', () => {
  const visited = territory([[second, [mark('a', today, 'met')]]])
  expect(propose(visited, at(second, 5))).toBe(second.id)
  expect(propose(visited, at(second, 30))).toBe(first.id)
})

test('without a position it is the next door not reached yet, else the last one again', () => {
  const begun = territory([[first, [mark('a', today, 'met')]], [second, [mark('b', today, 'met')]]])
  expect(propose(begun, null, first.id)).toBe(third.id)
  const done = territory(doors.map((door) => [door, [mark(door.id, today, 'met')]]))
  expect(propose(done, null, first.id)).toBe(first.id)
})

test('a position far from everything says nothing', () => {
  expect(propose(territory(), { latitude: 25, longitude: 110, accuracy: 10 }, first.id)).toBe(second.id)
  expect(propose(territory(), null)).toBeUndefined()
})

test('the next place after a school is another school, never a door', () => {
  expect(nextPlace(territory(), school, { period, today })).toBeNull()
  expect(nextPlace(territory(), first, { period, today })?.place.id).toBe(second.id)
})

test('a door where nobody was met is still to be reached, but not again today', () => {
  const tried = (day: number) => territory([[second, [mark('a', day, 'absent')]]])
  expect(nextPlace(tried(20260916), first, { period, today })?.place.id).toBe(second.id)
  expect(nextPlace(tried(today), first, { period, today })?.place.id).toBe(third.id)
})

test('my last visit is the latest of mine, whatever others did', () => {
  const visited = territory([
    [first, [mark('b', today, 'met')]],
    [second, [mark('a', today, 'met'), mark('c', today, 'absent')]],
    [third, [mark('d', today, 'met', 'somebody else')]],
  ])
  expect(lastVisitOf(visited.marks, 'me')).toEqual({ place: second.id, visit: 'c' })
  expect(lastVisitOf(visited.marks, 'me', ({ outcome }) => outcome === 'met')).toEqual({ place: first.id, visit: 'b' })
  expect(lastVisitOf(new Map(), 'me')).toBeNull()
  expect(recentPlaces(visited, 'me', 5).map((one) => one.id)).toEqual([second.id, first.id])
})

test('a door visited twice a day is one door', () => {
  const visited = territory([[first, [mark('a', today, 'absent'), mark('b', today, 'met')]], [school, [mark('c', today, 'held')]]])
  expect(placesVisitedOn(visited, 'me', today, true)).toBe(1)
  expect(placesVisitedOn(visited, 'me', today, false)).toBe(1)
  expect(placesVisitedOn(visited, 'me', 20260916, true)).toBe(0)
})
