import { sql } from 'kysely'
import type { AreaCode } from '../../../domain/area.ts'
import type { Period } from '../../../domain/day.ts'
import type { PlaceId, PlaceKindId } from '../../../domain/place.ts'
import { addSums, type FigureSums } from '../../../domain/report/figure-sums.ts'
import type { Successor } from '../../../domain/succession.ts'
import { bytesToBlock, datesMask, wordOf } from '../coverage-block.ts'
import { spansOfPeriod, textToSums } from '../figure-row.ts'
import type { TownFigures } from '../figure-store.ts'
import { atOneMoment, type Database } from './streams.ts'

/** Where the days of a town's places lie besides its own rows, and what has become of its areas. */
interface Past {
  readonly earlierTowns: readonly string[]
  readonly successor: Successor
}

export async function figures(db: Database, town: string, period: Period, past: Past): Promise<TownFigures> {
  // Sums and places of one and the same moment.
  return atOneMoment(db, async (run) => {
    const sums = await readSums(run, town, period)
    const days = await reachedDays(run, [town, ...past.earlierTowns], period)
    return { sums, reached: days.size === 0 ? new Map() : await reachedPlaces(run, town, days, past.successor) }
  })
}

async function readSums(db: Database, town: string, period: Period): Promise<Map<AreaCode, FigureSums>> {
  const rows = await db
    .selectFrom('figure_sums')
    .select(['area', 'sums'])
    .where('town', '=', town)
    .where((row) => row.or(spansOfPeriod(period).map(([from, to]) => row.and([row('span', '>=', from), row('span', '<=', to)]))))
    .execute()
  const found = new Map<AreaCode, FigureSums>()
  for (const { area, sums } of rows) {
    const there = found.get(area) ?? new Map()
    addSums(there, textToSums(sums))
    found.set(area, there)
  }
  return found
}

/** Of each block the places that were reached on any of these days: 1 at the place of each. */
type Reached = Map<string, Uint8Array>

async function reachedDays(db: Database, towns: readonly string[], { from, to }: Period): Promise<Reached> {
  const rows = await db
    .selectFrom('coverage_months')
    .select(['month', 'block', 'days'])
    .where('town', 'in', towns)
    .where('month', '>=', Math.floor(from / 100))
    .where('month', '<=', Math.floor(to / 100))
    .execute()
  const found: Reached = new Map()
  for (const { month, block, days } of rows) {
    const asked = datesMask(from - month * 100, to - month * 100)
    const { reached } = bytesToBlock(days)
    const slots = found.get(block) ?? new Uint8Array(reached.length)
    found.set(block, slots)
    for (let slot = 0; slot < reached.length; slot++) if (((reached[slot] ?? 0) & asked) !== 0) slots[slot] = 1
  }
  return found
}

async function reachedPlaces(db: Database, town: string, days: Reached, successor: Successor): Promise<TownFigures['reached']> {
  // A row an area and kind: thousands of small ones take longer to hand over than to find.
  const rows = await db
    .selectFrom('places')
    .select(['area', 'kind', 'gone', sql<string>`string_agg(id, ' ')`.as('places')])
    .where('town', '=', town)
    .groupBy(['kind', 'gone', 'area'])
    .execute()
  const found = new Map<AreaCode, Map<PlaceKindId, number>>()
  for (const { area, kind, gone, places } of rows) {
    // It went to the successor together with its area, and is counted there.
    if (gone === 1 && successor(area) !== area) continue
    const kinds = found.get(area) ?? new Map<PlaceKindId, number>()
    found.set(area, kinds)
    const count = places.split(' ').filter((place) => isReached(place, days)).length
    if (count > 0) kinds.set(kind, (kinds.get(kind) ?? 0) + count)
  }
  return found
}

function isReached(place: PlaceId, days: Reached): boolean {
  const { block, slot } = wordOf(place)
  return days.get(block)?.[slot] === 1
}
