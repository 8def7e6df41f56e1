/**
 * Why the record book could not do what was asked:
 * `full` the phone has no room left; `failed` the write was tried several times in vain;
 * `newer` a newer app has already changed this book, so this one keeps its hands off;
 * `locked` the PIN has to be given first;
 * `stepped-aside` another window is bringing the book up to date; `unusable` this browser keeps no records.
 */
export type BookFailure = 'full' | 'failed' | 'newer' | 'stepped-aside' | 'locked' | 'unusable'

export class BookError extends Error {
  readonly code: BookFailure
  /** Whether the same act may succeed if it is simply done again. */
  readonly retry: boolean

  constructor(code: BookFailure, cause?: unknown) {
    super(`record book: ${code}`, { cause })
    this.name = 'BookError'
    this.code = code
    this.retry = code === 'failed'
  }
}
