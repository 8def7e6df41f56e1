import type { PlaceMark } from '../../src/domain/coverage.ts'
import { coverageTable, positionsInScope, standingsOf, type CoverageTable, type TableDays, type TableScope } from '../../src/domain/coverage-table.ts'
import type { Place, PlaceId } from '../../src/domain/place.ts'

/** The coverage table as a phone works it out of places and the marks at them. */
export function tableOf(
  places: readonly Place[],
  marks: ReadonlyMap<PlaceId, readonly PlaceMark[]>,
  days: TableDays,
  scope: TableScope,
): CoverageTable {
  const standings = standingsOf(places.map(({ id }) => marks.get(id)), days)
  return coverageTable(places, positionsInScope(places, scope), standings, scope)
}
