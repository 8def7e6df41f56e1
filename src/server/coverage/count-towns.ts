import { setImmediate } from 'node:timers/promises'
import type { AreaCode } from '../../domain/area.ts'
import { tableOfAreas, type AreaFigures, type CoverageTable, type TableDays, type TableScope } from '../../domain/coverage-table.ts'
import type { Store } from '../store/store.ts'

/** A county town by town: between two of them whoever else waits for the server has a turn. */
export async function countTowns(store: Store, scope: TableScope, days: TableDays): Promise<CoverageTable> {
  const found: (readonly [AreaCode, AreaFigures])[] = []
  for (const town of await store.townsOf(scope.within)) {
    found.push(...(await store.coverage(town, scope, days)))
    await setImmediate()
  }
  return tableOfAreas(found, scope)
}
