import type { VersionHash, VisitContent, VisitId, VisitVersion } from '../../domain/visit.ts'
import { addVersion, type SavedVisit } from './add-version.ts'
import type { RecordBook } from './book.ts'
import type { VersionRow, VisitRow } from './database.ts'
import { correctionDraft } from './draft.ts'
import { BookError } from './failure.ts'
import { readWithVersions, visitTables } from './held-visits.ts'
import { read } from './read.ts'

/** Says it again, rightly: the version that shows is replaced, with the reason; the day and place in time stay. Drops its draft. */
export async function correctVisit(
  book: RecordBook,
  visit: VisitId,
  content: VisitContent,
  reason: string,
  now: number,
): Promise<SavedVisit> {
  const { row, shown } = await readShown(book, visit)
  const corrected = { ...succeed(book, shown, now), ...content, replaces: [row.shown], change: 'corrected' as const, reason }
  return addVersion(book, corrected, correctionDraft(visit))
}

/** The visit counts no longer; what was said stays readable, with the reason. */
export async function withdrawVisit(book: RecordBook, visit: VisitId, reason: string, now: number): Promise<SavedVisit> {
  const { row, shown } = await readShown(book, visit)
  return addVersion(book, { ...succeed(book, shown, now), replaces: [row.shown], change: 'withdrawn', reason })
}

/** Of several versions that contradict each other, `hash` is right: it is said again in place of all of them. */
export async function settleConflict(
  book: RecordBook,
  visit: VisitId,
  hash: VersionHash,
  now: number,
): Promise<SavedVisit> {
  const { row, versions } = await readVisit(book, visit)
  const chosen = versions.find((version) => version.hash === hash)?.version
  if (!chosen) throw new BookError('failed', `no version ${hash} of this visit`)
  return addVersion(book, {
    ...succeed(book, chosen, now),
    replaces: [row.shown, ...row.conflicts],
    change: chosen.change === 'withdrawn' ? 'withdrawn' : 'corrected',
  })
}

/** The same visit said again here and now; the day it happened and where the worker stood then stay. */
function succeed(book: RecordBook, version: VisitVersion, now: number): Omit<VisitVersion, 'sequence'> {
  return { ...version, author: book.account.id, device: book.device, at: now }
}

async function readShown(book: RecordBook, visit: VisitId) {
  const { row, versions } = await readVisit(book, visit)
  const shown = versions.find((version) => version.hash === row.shown)
  if (!shown) throw new BookError('failed', 'the version that shows is missing')
  return { row, shown: shown.version }
}

function readVisit(book: RecordBook, visit: VisitId): Promise<{ row: VisitRow; versions: VersionRow[] }> {
  const { database } = book
  return read(database, visitTables(database), async () => {
    const found = await readWithVersions(database, visit)
    if (!found) throw new BookError('failed', `no visit ${visit}`)
    return found
  })
}
