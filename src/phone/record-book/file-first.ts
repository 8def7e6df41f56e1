import type { VersionRow } from './database.ts'
import type { Stores } from './held-sealing.ts'
import { firstVisitRow, markOf } from './visit-row.ts'
import type { Tell } from './write.ts'

/**
 * The first version of a visit, put away without reading anything: nothing can be there before it. A sequence that
 * was given before is refused, and with it everything else.
 */
export function fileFirst(
  transaction: Stores,
  row: VersionRow,
  text: string,
  dropDraft: string | null,
  tell: Tell,
): void {
  const visit = firstVisitRow(row)
  const mark = markOf(visit)
  const { sequence } = row.version
  transaction.objectStore('sequences').add(0, sequence)
  transaction.objectStore('versions').add(row)
  transaction.objectStore('visits').add(visit)
  if (mark) transaction.objectStore('marks').add(0, mark)
  transaction.objectStore('outbox').add({ hash: row.hash, sequence, text })
  if (dropDraft !== null) transaction.objectStore('drafts').delete(dropDraft)
  tell({ what: 'visits', visits: [row.visit], gone: [], added: mark ? [mark] : [] })
}
