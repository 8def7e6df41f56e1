import { defaultZone, localDay } from '../../domain/day.ts'
import type { Position, VisitContent } from '../../domain/visit.ts'
import { addVersion, type SavedVisit } from './add-version.ts'
import type { RecordBook } from './book.ts'
import { logDraft } from './draft.ts'
import { newVisitId } from './uuid.ts'

export type { SavedVisit } from './add-version.ts'

/**
 * Saves a visit on this phone and drops the draft of it. Resolves when all of it is on the disk; throws BookError
 * `full` or `failed`, and then nothing was written and the draft is still there.
 */
export function saveVisit(
  book: RecordBook,
  content: VisitContent,
  stamp: { position: Position | null; now: number },
): Promise<SavedVisit> {
  return addVersion(
    book,
    {
      ...content,
      visit: newVisitId(stamp.now),
      replaces: [],
      change: 'logged',
      reason: '',
      author: book.account.id,
      device: book.device,
      day: localDay(stamp.now, defaultZone),
      at: stamp.now,
      zone: defaultZone,
      position: stamp.position,
    },
    logDraft,
  )
}
