import { askToPersist, isPersisted, type Persistence } from './device/storage.ts'
import type { RecordBook } from './record-book/book.ts'
import { setSyncState } from './sync/status.ts'

/**
 * Asks the browser to keep the records, once there is one: it says yes sooner to an app that is used. The answer
 * stands in the sync status, for the worker and for the office.
 */
export function keepStorage(book: RecordBook): () => void {
  let asked = false
  void isPersisted().then(report)
  return book.changes.listen((change) => {
    if (asked || change.what !== 'outgoing' || !change.saved) return
    asked = true
    void askToPersist().then(report)
  })
}

function report(answer: Persistence): void {
  setSyncState({ persisted: answer === 'unknown' ? null : answer === 'persisted' })
}
