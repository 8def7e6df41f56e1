import type { AccountId, VisitId } from '../../domain/visit.ts'
import { markOfAlone, toBundle } from './bundles.ts'
import type { BookDatabase, MarkKey, VersionRow } from './database.ts'
import { isCausedBy } from './write.ts'

/** Large enough that a year of a town comes down in seconds, small enough that one visit is opened without delay. */
const rowsPerBundle = 100

/**
 * Puts into bundles what came down and is simple: visits of others that were logged and never changed. Resolves to the
 * marks they leave, and to the rows that must be filed one by one. Part of a transaction over the version tables.
 */
export async function bundleUp(
  database: BookDatabase,
  rows: readonly VersionRow[],
  self: { readonly account: AccountId; readonly device: string },
): Promise<{ added: MarkKey[]; left: VersionRow[] }> {
  const simple = await neverSeen(database, pickSimple(rows, self))
  const added: MarkKey[] = []
  const bundled = new Set<VersionRow>()
  for (let at = 0; at < simple.length; at += rowsPerBundle) {
    const some = simple.slice(at, at + rowsPerBundle)
    const marks = await add(database, some)
    if (!marks) continue
    added.push(...marks)
    for (const row of some) bundled.add(row)
  }
  return { added, left: rows.filter((row) => !bundled.has(row)) }
}

/** Logged by others elsewhere, and nothing more is said of it on this page; the few that ask for more are looked for by an index. */
function pickSimple(rows: readonly VersionRow[], { account, device }: { account: AccountId; device: string }): VersionRow[] {
  const times = new Map<VisitId, number>()
  for (const { visit } of rows) times.set(visit, (times.get(visit) ?? 0) + 1)
  return rows.filter(
    ({ visit, version, disputed }) =>
      version.change === 'logged' &&
      version.author !== account &&
      version.device !== device &&
      version.followUp === null &&
      !disputed &&
      times.get(visit) === 1,
  )
}

async function neverSeen({ visits }: BookDatabase, rows: readonly VersionRow[]): Promise<readonly VersionRow[]> {
  const ids = rows.map(({ visit }) => visit).sort()
  const [first, last] = [ids[0], ids.at(-1)]
  if (first === undefined || last === undefined) return []
  const known = new Set(await visits.where('visit').between(first, last, true, true).primaryKeys())
  return rows.filter(({ visit }) => !known.has(visit))
}

/** Null when one of them lies in a bundle already: then nothing was added. */
async function add({ bundles, bundleMarks }: BookDatabase, rows: readonly VersionRow[]): Promise<MarkKey[] | null> {
  try {
    const number = await bundles.add(toBundle(rows))
    const marks = rows.map(markOfAlone)
    await bundleMarks.add({ number, marks })
    return marks
  } catch (error) {
    if (isCausedBy(error, 'ConstraintError')) return null
    throw error
  }
}
