import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outcomes } from '../../../domain/visit.ts'
import { placeFigures } from '../../../domain/coverage-table.ts'
import { addDays } from '../../../domain/day.ts'
import type { Place } from '../../../domain/place.ts'
import type { Mark } from '../../record-book/territory.ts'
import { doorAt, markOn, occasion, today, viewOf } from './for-tests.ts'
import type { Listing } from './listing.ts'
import { tableOf, visitsBehind } from './subject.ts'

const grids = ['450126104202001', '450126104202002', '450126104203001', '450126104203']

/** A town with doors and schools, visits of September and of the days before. */
const aTown = fc
  .array(
    fc.record({
      grid: fc.constantFrom(...grids),
      kind: fc.constantFrom('household', 'household', 'school'),
      visits: fc.array(fc.record({ back: fc.nat(40), outcome: fc.constantFrom(...outcomes) }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((drawn) => {
    const places = drawn.map(({ grid, kind }, i) => doorAt(i, grid, { kind }))
    const visits = drawn.map((door, i) => door.visits.map(({ back, outcome }, j) => markOn(`${i}-${j}`, addDays(today, -back), outcome)))
    const marks = Object.fromEntries(places.map(({ id }, i) => [id, visits[i]?.toSorted((a, b) => a.day - b.day) ?? []]))
    return { places, marks, view: viewOf(places, marks) }
  })

/** Every row by the keys of its heads. */
function records(listing: Listing | null): Record<string, unknown>[] {
  if (!listing) throw new Error('nothing to look at')
  return Array.from({ length: listing.size }, (_, i) => Object.fromEntries(listing.row(i).map((cell, j) => [listing.heads[j]?.key ?? '', cell])))
}

/** Counted by hand, of doors alone. */
function recount(places: readonly Place[], marks: Readonly<Record<string, readonly Mark[]>>) {
  const doors = places.filter(({ kind }) => kind === 'household')
  const here = ({ id }: Place) => (marks[id] ?? []).filter(({ day }) => day >= 20260901 && day <= today)
  const met = (door: Place) => here(door).some(({ outcome }) => outcome === 'met' || outcome === 'held')
  return {
    expected: doors.length,
    covered: doors.filter(met).length,
    tried: doors.filter((door) => !met(door) && here(door).length > 0).length,
    never: doors.filter((door) => here(door).length === 0).length,
    visits: doors.reduce((sum, door) => sum + here(door).length, 0),
  }
}

test('the figures of the file are those of the table, in its order, and those of a recount; its visits as many as it says', () => {
  fc.assert(
    fc.property(aTown, ({ places, marks, view }) => {
      const rows = records(tableOf('areas', view, occasion))
      expect(rows.map(({ area }) => area)).toEqual([...view.rows.map(({ code }) => code), null])
      const figures = (of: readonly Place[]) => recount(of, marks)
      for (const row of rows) {
        const inside = places.filter(({ area }) => row['area'] === null || area.startsWith(row['area'] as string))
        const counted = figures(inside)
        expect(row).toMatchObject(counted)
        const rate = counted.expected === 0 ? 0 : Math.round((counted.covered / counted.expected) * 1000 + 1e-9) / 10
        expect(row['rate']).toBeCloseTo(rate, 9)
      }
      expect(visitsBehind('areas', view)).toHaveLength(figures(places).visits)
    }),
  )
})

test('a list of places has as many rows as the figure says, and the visits of exactly those places', () => {
  fc.assert(
    fc.property(aTown, ({ marks, view }) => {
      const { total, days } = view
      for (const figure of placeFigures) {
        const rows = records(tableOf(figure, view, occasion))
        expect(rows).toHaveLength(figure === 'before' ? total.figures.previous.covered : figure === 'today' ? total.today : total[figure])
        const period = figure === 'before' ? days.previous : days.now
        const visits = rows.flatMap(({ id }) => (marks[String(id)] ?? []).filter(({ day }) => day >= period.from && day <= period.to))
        expect(visitsBehind(figure, view).map(({ mark }) => mark.visit).sort()).toEqual(visits.map(({ visit }) => visit).sort())
      }
      expect(records(tableOf('places', view, occasion)).map(({ id }) => id)).toHaveLength(total.expected)
      const states = records(tableOf('places', view, occasion)).map(({ state }) => state)
      expect(states.filter((state) => state === '已走访')).toHaveLength(total.covered)
      expect(states.lastIndexOf('没走到')).toBeLessThanOrEqual(states.length - 1 - total.covered)
    }),
  )
})

test('the visits behind the areas that lag are those of these areas, blind spots have none', () => {
  fc.assert(
    fc.property(aTown, ({ view }) => {
      const behind = view.rows.filter((row) => row.behind)
      expect(records(tableOf('behind', view, occasion)).map(({ area }) => area)).toEqual(behind.map(({ code }) => code))
      expect(visitsBehind('behind', view)).toHaveLength(behind.reduce((sum, { figures }) => sum + figures.visits, 0))
      expect(records(tableOf('spots', view, occasion)).map(({ never, people }) => [never, people])).toEqual(
        view.spots?.map(({ places, people }) => [places.length, people]),
      )
      expect(visitsBehind('spots', view)).toEqual([])
    }),
  )
})

test('every area is drawn around its places, the total nowhere', () => {
  fc.assert(
    fc.property(aTown, ({ view }) => {
      const table = tableOf('areas', view, occasion)
      const shapes = Array.from({ length: table?.size ?? 0 }, (_, i) => table?.geometry(i)?.type)
      expect(shapes).toEqual([...view.rows.map(() => 'Polygon'), undefined])
    }),
  )
})
