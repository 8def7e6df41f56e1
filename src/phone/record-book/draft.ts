import type { PhotoRef, VisitId } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import { read } from './read.ts'
import { write } from './write.ts'
import { writeAtOnce } from './write-at-once.ts'

/** One visit being logged, and one correction of each visit. */
export type DraftId = 'log' | `correct-${VisitId}`

/** A form that is being filled in; the book keeps it as it is and looks at nothing but its photos. */
export interface Draft {
  readonly id: DraftId
  /** Any JSON value. */
  readonly content: unknown
  readonly photos: readonly PhotoRef[]
  /** When it was last changed, milliseconds since 1970 UTC. */
  readonly at: number
}

export const logDraft = 'log'

export function correctionDraft(visit: VisitId): DraftId {
  return `correct-${visit}`
}

/** Keeps the draft over a crash, and over a page that is left the next moment. Throws BookError. */
export function keepDraft(book: RecordBook, draft: Draft): Promise<void> {
  const { drafts } = book.database
  return writeAtOnce(book, [drafts], (transaction) => transaction.objectStore(drafts.name).put(draft))
}

export async function readDraft(book: RecordBook, id: DraftId = logDraft): Promise<Draft | null> {
  const { drafts } = book.database
  const row = await read(book.database, [drafts], () => drafts.get(id))
  return row ? { ...row, id } : null
}

/** Throws the draft away, with the photos that no saved visit has. */
export async function dropDraft(book: RecordBook, id: DraftId = logDraft): Promise<void> {
  const { drafts, photos, photoBytes } = book.database
  await write(book, [drafts, photos, photoBytes], async () => {
    const draft = await drafts.get(id)
    if (!draft) return
    await drafts.delete(id)
    const rows = await photos.bulkGet(draft.photos.map((photo) => photo.hash))
    const loose = rows.flatMap((row) => (row?.state === 'draft' ? [row.hash] : []))
    await photos.bulkDelete(loose)
    await photoBytes.bulkDelete(loose)
  })
}
