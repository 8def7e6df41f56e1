import type { ExpressionBuilder, ReferenceExpression } from 'kysely'
import { areaPrefix, parentArea, townOf, type AreaCode } from '../../../domain/area.ts'
import { isOneOf, type Database } from './streams.ts'
import type { Tables } from './tables.ts'

/** Sorts behind every digit, so that a prefix is the range from itself to itself and this. */
const behindDigits = ':'
const townLength = 9

/** What somebody sees: areas with all that lies in them, and the visits of codes that have become part of them. */
export interface Sight {
  readonly areas: readonly AreaCode[]
  /** Exact codes outside of the areas. */
  readonly predecessors: readonly AreaCode[]
}

/** A visit, or what hangs on one, by the code of its day. */
export function seenFrom<Table extends keyof Tables>(
  row: ExpressionBuilder<Tables, Table>,
  column: ReferenceExpression<Tables, Table> & string,
  { areas, predecessors }: Sight,
) {
  const own = withinAreas(row, column, areas)
  return predecessors.length === 0 ? own : row.or([own, isOneOf(column, predecessors)])
}

/** A row whose area is one of these or lies in one of them. Nobody without areas sees anything. */
export function withinAreas<Table extends keyof Tables>(
  row: ExpressionBuilder<Tables, Table>,
  column: ReferenceExpression<Tables, Table>,
  areas: readonly AreaCode[],
) {
  return row.or(
    areas.map((area) => {
      const prefix = areaPrefix(area)
      return row.and([row(column, '>=', prefix), row(column, '<', prefix + behindDigits)])
    }),
  )
}

/** The areas above these: their names stand on the screens, and what is planned for them concerns those below. */
export function areasAbove(areas: readonly AreaCode[]): AreaCode[] {
  const above = new Set<AreaCode>()
  for (const area of areas) {
    for (let next = parentArea(area); next !== null; next = parentArea(next)) above.add(next)
  }
  return [...above]
}

/** Streams that rows in sight may lie in. The store is asked only where an area is wider than a town. */
export async function townsOf(db: Database, { areas, predecessors }: Sight): Promise<string[]> {
  if (areas.every((area) => areaPrefix(area).length >= townLength)) {
    return [...new Set([...areas, ...predecessors].map(townOf))].sort()
  }
  return (await streamsOf(db, areas, predecessors)).map((stream) => stream.town)
}

/** As townsOf, those of the other areas included, ascending, with their last change number. */
export async function streamsOf(db: Database, areas: readonly AreaCode[], also: readonly AreaCode[] = []) {
  if (areas.length === 0) return []
  const whole = [...new Set(areas.map((area) => areaPrefix(area).slice(0, townLength)))]
  return db
    .selectFrom('streams')
    .select(['town', 'last'])
    .where((row) =>
      row.or([
        ...whole.map((prefix) => row.and([row('town', '>=', prefix), row('town', '<', prefix + behindDigits)])),
        ...(also.length > 0 ? [row('town', 'in', [...new Set(also.map(townOf))])] : []),
      ]),
    )
    .orderBy('town')
    .execute()
}
