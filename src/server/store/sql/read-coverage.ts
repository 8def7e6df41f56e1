import { sql } from 'kysely'
import type { AreaCode } from '../../../domain/area.ts'
import { emptyFigures, type AreaFigures, type TableDays, type TableScope } from '../../../domain/coverage-table.ts'
import type { PlaceId } from '../../../domain/place.ts'
import { bytesToBlock, wordOf } from '../coverage-block.ts'
import { askedDays, tallySlots, type AskedBlock, type AskedDays } from '../coverage-tally.ts'
import { withinAreas } from './scope.ts'
import { atOneMoment, type Database } from './streams.ts'

/**
 * Of the places that the town has today. What was logged at one of them before divisions were reorganised lies with the
 * town of that day, one of `earlierTowns`, and so do visits that come in late.
 */
export async function coverage(
  db: Database,
  town: string,
  scope: TableScope,
  days: TableDays,
  earlierTowns: readonly string[],
): Promise<Map<AreaCode, AreaFigures>> {
  // Places and days of one and the same moment.
  return atOneMoment(db, async (run) => {
    const areas = await placesByArea(run, town, scope)
    const blocks = areas.length === 0 ? new Map<string, AskedBlock[]>() : await askedBlocks(run, [town, ...earlierTowns], days)
    return new Map(areas.map(({ area, places }) => [area, figuresOf(places, blocks)]))
  })
}

function figuresOf(places: readonly PlaceId[], blocks: ReadonlyMap<string, readonly AskedBlock[]>): AreaFigures {
  const figures = emptyFigures()
  for (const [block, slots] of slotsByBlock(places)) tallySlots(blocks.get(block) ?? [], slots, figures)
  return figures
}

function slotsByBlock(places: readonly PlaceId[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const place of places) {
    const { block, slot } = wordOf(place)
    const slots = found.get(block)
    if (slots) slots.push(slot)
    else found.set(block, [slot])
  }
  return found
}

async function placesByArea(db: Database, town: string, { kind, within, direct }: TableScope) {
  // A row an area: thousands of small ones take longer to hand over than to find.
  const rows = await db
    .selectFrom('places')
    .select(['area', sql<string>`string_agg(id, ' ')`.as('places')])
    .where('town', '=', town)
    .where('kind', '=', kind)
    .where('gone', '=', 0)
    .where((row) => (direct ? row('area', 'in', within) : withinAreas(row, 'area', within)))
    .groupBy('area')
    .execute()
  return rows.map(({ area, places }) => ({ area, places: places.split(' ') }))
}

/** The months that the periods reach into, by block. */
async function askedBlocks(db: Database, towns: readonly string[], days: TableDays): Promise<Map<string, AskedBlock[]>> {
  const rows = await db
    .selectFrom('coverage_months')
    .select(['month', 'block', 'days'])
    .where('town', 'in', towns)
    .where('month', '>=', Math.floor(days.previous.from / 100))
    .where('month', '<=', Math.floor(days.now.to / 100))
    .execute()
  const asked = new Map<number, AskedDays>()
  const found = new Map<string, AskedBlock[]>()
  for (const { month, block, days: bytes } of rows) {
    const wanted = asked.get(month) ?? askedDays(month, days)
    asked.set(month, wanted)
    const months = found.get(block) ?? []
    found.set(block, months)
    months.push({ block: bytesToBlock(bytes), asked: wanted })
  }
  return found
}
