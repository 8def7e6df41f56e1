import { setImmediate } from 'node:timers/promises'
import { isWithin, type AreaCode } from '../../domain/area.ts'
import { rowFinder } from '../../domain/coverage-table.ts'
import type { Period } from '../../domain/day.ts'
import type { PlaceKindId } from '../../domain/place.ts'
import { figureKey } from '../../domain/report/figure-key.ts'
import { addSums, type FigureSum, type FigureSums } from '../../domain/report/figure-sums.ts'
import type { FigureKey } from '../../domain/report/figure.ts'
import type { FiguresReply, OfficeFigures } from '../../protocol/figures.ts'
import type { Store } from '../store/store.ts'

/** A county town by town: between two of them whoever else waits for the server has a turn. */
export async function sumTowns(store: Store, within: readonly AreaCode[], period: Period): Promise<Pick<FiguresReply, 'total' | 'rows'>> {
  const { successor } = await store.divisionHistory()
  const rowOf = rowFinder({ within })
  const total: FigureSums = new Map()
  const byArea = new Map<AreaCode, FigureSums>()
  const put = (area: AreaCode, sums: Iterable<readonly [FigureKey, FigureSum]>) => {
    if (!within.some((own) => isWithin(area, own))) return
    const row = rowOf(area)
    const there = byArea.get(row) ?? new Map()
    byArea.set(row, there)
    addSums(there, sums)
    addSums(total, sums)
  }
  for (const town of await store.townsOf(within)) {
    const { sums, reached } = await store.figures(town, period)
    // Visits count for what the code of their day has become; places lie there already.
    for (const [area, ofArea] of sums) put(successor(area), ofArea)
    for (const [area, kinds] of reached) put(area, sumsOfPlaces(kinds))
    await setImmediate()
  }
  // What was taken back leaves an area without figures.
  const counted = [...byArea].filter(([, sums]) => sums.size > 0)
  const rows = counted.map(([area, sums]) => ({ area, figures: toFigures(sums) }))
  return { total: toFigures(total), rows: rows.sort((a, b) => (a.area < b.area ? -1 : 1)) }
}

/** Each place lies in one area, so that areas and towns may be added up. */
function sumsOfPlaces(kinds: ReadonlyMap<PlaceKindId, number>): [FigureKey, FigureSum][] {
  const exact = (count: number) => ({ count, estimated: 0 })
  const places = Array.from(kinds, ([kind, count]): [FigureKey, FigureSum] => [figureKey({ what: 'places', kind }), exact(count)])
  const households = kinds.get('household') ?? 0
  return households === 0 ? places : [...places, [figureKey({ what: 'plain', id: 'households' }), exact(households)]]
}

function toFigures(sums: FigureSums): OfficeFigures {
  return Object.fromEntries(Array.from(sums, ([key, { count, estimated }]) => [key, { count, estimated: estimated > 0 }]))
}
