import { versionText, type VersionHash, type VisitId, type VisitVersion } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import type { VersionRow } from './database.ts'
import { BookError } from './failure.ts'
import { fileFirst } from './file-first.ts'
import { fileVersions, versionTables } from './file-versions.ts'
import { sha256 } from './fingerprint.ts'
import { markPhotosWaiting } from './photos.ts'
import { read } from './read.ts'
import { isCausedBy, write } from './write.ts'
import { writeAtOnce } from './write-at-once.ts'

export interface SavedVisit {
  readonly visit: VisitId
  readonly hash: VersionHash
  readonly version: VisitVersion
}

/**
 * Writes a version with everything that belongs to it: its place on the lists and the map, its photos, its entry
 * in the outbox, and the end of the draft it came from. The sequence is given here; should another window have
 * taken it meanwhile, the next one is, and the hash made anew (hashing cannot be done inside a transaction).
 */
export async function addVersion(
  book: RecordBook,
  unnumbered: Omit<VisitVersion, 'sequence'>,
  dropDraft: string | null = null,
): Promise<SavedVisit> {
  for (;;) {
    if (book.steppedAside) throw new BookError('stepped-aside')
    const sequence = (book.sequence ?? (await readLastSequence(book))) + 1
    const text = versionText({ ...unnumbered, sequence })
    const hashing = sha256(text)
    // While the browser is at that. Read back from its text, so that nothing but the fields of a version is kept.
    const version = JSON.parse(text) as VisitVersion
    const hash = await hashing
    const row: VersionRow = { hash, visit: version.visit, version, sent: null, received: null }
    if (await commit(book, row, text, dropDraft)) {
      book.sequence = sequence
      return { visit: version.visit, hash, version }
    }
    book.sequence = null
  }
}

async function readLastSequence({ database }: RecordBook): Promise<number> {
  const last = await read(database, [database.sequences], () => database.sequences.toCollection().lastKey())
  // Typed as any key; there are none but numbers, and nothing where there are none.
  return (last as number | undefined) ?? 0
}

/** False when the sequence was taken: then nothing was written. */
async function commit(book: RecordBook, row: VersionRow, text: string, dropDraft: string | null): Promise<boolean> {
  const { database } = book
  try {
    if (row.version.change === 'logged' && row.version.photos.length === 0) await commitFirst(book, row, text, dropDraft)
    else await commitAny(book, row, text, dropDraft)
    return true
  } catch (error) {
    if (!isCausedBy(error, 'ConstraintError')) throw error
    // Taken by another window; or said to have failed, yet on the disk, and then it is not written twice.
    return (await read(database, [database.versions], () => database.versions.get(row.hash))) !== undefined
  }
}

function commitFirst(book: RecordBook, row: VersionRow, text: string, dropDraft: string | null): Promise<void> {
  const { versions, visits, marks, outbox, sequences, drafts } = book.database
  return writeAtOnce(book, [versions, visits, marks, outbox, sequences, drafts], (transaction, tell) => {
    fileFirst(transaction, row, text, dropDraft, tell)
    tell({ what: 'outgoing', saved: true })
  })
}

function commitAny(book: RecordBook, row: VersionRow, text: string, dropDraft: string | null): Promise<void> {
  const { database } = book
  const { outbox, sequences, photos, drafts } = database
  const { hash, version } = row
  return write(book, [...versionTables(database), outbox, sequences, photos, drafts], async (tell) => {
    await sequences.add(0, version.sequence)
    await fileVersions(database, [row], tell)
    await outbox.add({ hash, sequence: version.sequence, text })
    await markPhotosWaiting(database, version.photos.map((photo) => photo.hash))
    if (dropDraft !== null) await drafts.delete(dropDraft)
    tell({ what: 'outgoing', saved: true })
  })
}
