import type { PlaceId } from '../../domain/place.ts'
import type { VisitId } from '../../domain/visit.ts'
import type { BookDatabase, BundleRow, MarkKey, VersionRow } from './database.ts'
import { markOf, toVisitRow } from './visit-row.ts'

/** Looked up one by one up to here; beyond, it is quicker to go through the marks of all bundles. */
const mostLookedUp = 200

/** A hundred rows take a browser's database several times as long as one row that holds them all: what came down in numbers is put away in bundles. */
export function bundleTables({ bundles, bundleMarks }: BookDatabase) {
  return [bundles, bundleMarks]
}

/** Files the visits among these that lie in bundles row by row, as all others are: something about them changes. */
export async function unbundle(database: BookDatabase, wanted: readonly VisitId[]): Promise<void> {
  const { bundles, bundleMarks, versions, visits, marks } = database
  const touched = await bundles.where('visits').anyOf(wanted).distinct().toArray()
  if (touched.length === 0) return
  const taken = new Set(wanted)
  const out = touched.flatMap(({ rows }) => rows.filter(({ visit }) => taken.has(visit)))
  await versions.bulkPut(out)
  await visits.bulkPut(out.map(alone))
  // The library's own type for a list of keys leaves out keys of several parts.
  await marks.bulkPut(out.map(() => 0), out.map(markOfAlone) as unknown as string[])
  const left = touched.map(({ number, rows }) => toBundle(rows.filter(({ visit }) => !taken.has(visit)), number))
  const [empty, filled] = [left.filter(({ rows }) => rows.length === 0), left.filter(({ rows }) => rows.length > 0)]
  await bundles.bulkPut(filled)
  await bundleMarks.bulkPut(filled.map(({ number = 0, rows }) => ({ number, marks: rows.map(markOfAlone) })))
  for (const table of [bundles, bundleMarks]) await table.bulkDelete(empty.map(({ number = 0 }) => number))
}

/** Those of these visits that lie in bundles. */
export async function readBundled(database: BookDatabase, visits: readonly VisitId[]): Promise<Map<VisitId, VersionRow>> {
  const wanted = new Set(visits)
  return byVisit(await bundlesOf(database, wanted), ({ visit }) => wanted.has(visit))
}

/** The visits at a place that lie in bundles. */
export async function readBundledAt({ bundles }: BookDatabase, place: PlaceId): Promise<VersionRow[]> {
  const there = await bundles.where('places').equals(place).toArray()
  return there.flatMap(({ rows }) => rows.filter(({ version }) => version.place === place))
}

/** The visits that lie in bundles and whose marks fit. */
export async function readBundledWhere(database: BookDatabase, fits: (mark: MarkKey) => boolean): Promise<VersionRow[]> {
  const some = await database.bundleMarks.filter(({ marks }) => marks.some(fits)).toArray()
  const wanted = new Set(some.flatMap(({ marks }) => marks.flatMap((mark) => (fits(mark) ? [mark[3]] : []))))
  const found = await database.bundles.bulkGet(some.map(({ number }) => number))
  return [...byVisit(found.filter((row) => row !== undefined), ({ visit }) => wanted.has(visit)).values()]
}

/** What a visit that lies in a bundle shows in the lists: nothing contradicts its only version. */
export function alone(row: VersionRow) {
  return toVisitRow([row], new Map())
}

export function toBundle(rows: readonly VersionRow[], number?: number): BundleRow {
  const visits = rows.map(({ visit }) => visit)
  const places = [...new Set(rows.map(({ version }) => version.place))]
  return { visits, places, rows, ...(number !== undefined && { number }) }
}

async function bundlesOf({ bundles, bundleMarks }: BookDatabase, visits: ReadonlySet<VisitId>): Promise<BundleRow[]> {
  if (visits.size <= mostLookedUp) return bundles.where('visits').anyOf([...visits]).distinct().toArray()
  const some = await bundleMarks.filter(({ marks }) => marks.some(([, , , visit]) => visits.has(visit))).toArray()
  return (await bundles.bulkGet(some.map(({ number }) => number))).filter((row) => row !== undefined)
}

function byVisit(bundles: readonly BundleRow[], fits: (row: VersionRow) => boolean): Map<VisitId, VersionRow> {
  return new Map(bundles.flatMap(({ rows }) => rows.flatMap((row) => (fits(row) ? [[row.visit, row] as const] : []))))
}

/** A visit that was logged and never changed always leaves a mark. */
export function markOfAlone(row: VersionRow): MarkKey {
  return markOf(alone(row)) as MarkKey
}
