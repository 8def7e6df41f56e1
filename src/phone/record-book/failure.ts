/**
 * Why the record book could not do what was asked:
 * `full` the phone has no room left; `failed` the write was tried several times in vain;
 * `newer` a newer app has already changed this book, so this one keeps its hands off;
 * `locked` the PIN has to be given first;
 * `stepped-aside` another window is bringing the book up to date; `unusable` this browser keeps no records.
 */
export type BookFailure = 'full' | 'failed' | 'newer' | 'stepped-aside' | 'locked' | 'unusable'

/** Whether the same act may succeed if it is simply done again. */
const mayRetry: Record<BookFailure, boolean> = {
  full: false,
  failed: true,
  newer: false,
  'stepped-aside': false,
  locked: false,
  unusable: false,
}

export class BookError extends Error {
  readonly code: BookFailure
  readonly retry: boolean

  constructor(code: BookFailure, cause?: unknown) {
    super(`record book: ${code}`, { cause })
    this.name = 'BookError'
    this.code = code
    this.retry = mayRetry[code]
  }
}
