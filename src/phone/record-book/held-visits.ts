import type { VisitId } from '../../domain/visit.ts'
import { alone, bundleTables, readBundled } from './bundles.ts'
import type { BookDatabase, VersionRow, VisitRow } from './database.ts'

/** A visit with the version that speaks for it. */
export interface HeldVisit {
  readonly row: VisitRow
  readonly shown: VersionRow
}

/** The tables in which a visit may lie. */
export function visitTables(database: BookDatabase) {
  return [database.visits, database.versions, ...bundleTables(database)]
}

/** Those of these visits that this phone holds. Part of a transaction over `visitTables`. */
export async function readHeld(database: BookDatabase, visits: readonly VisitId[]): Promise<Map<VisitId, HeldVisit>> {
  const bundled = await readBundled(database, visits)
  const others = await database.visits.bulkGet(visits.filter((visit) => !bundled.has(visit)))
  const held = [...(await withShown(database, others.filter((row) => row !== undefined))), ...[...bundled.values()].map(heldAlone)]
  return new Map(held.map((one) => [one.row.visit, one]))
}

/** One visit with all its versions; undefined where there is none. Part of a transaction over `visitTables`. */
export async function readWithVersions(
  database: BookDatabase,
  visit: VisitId,
): Promise<{ row: VisitRow; versions: VersionRow[] } | undefined> {
  const row = await database.visits.get(visit)
  if (row) return { row, versions: (await database.versions.bulkGet([...row.versions])).filter((version) => version !== undefined) }
  const only = (await readBundled(database, [visit])).get(visit)
  return only && { row: alone(only), versions: [only] }
}

export async function withShown({ versions }: BookDatabase, rows: readonly VisitRow[]): Promise<HeldVisit[]> {
  const shown = await versions.bulkGet(rows.map((row) => row.shown))
  return rows.flatMap((row, i) => {
    const version = shown[i]
    return version ? [{ row, shown: version }] : []
  })
}

export function heldAlone(only: VersionRow): HeldVisit {
  return { row: alone(only), shown: only }
}
