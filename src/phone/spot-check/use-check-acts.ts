import type { CheckResult } from '../../domain/slips/contents.ts'
import type { Check } from '../../domain/spot-check/check.ts'
import { useBook } from '../record-book/book.ts'
import { writeSlips } from '../record-book/slips.ts'
import type { KnownVisit } from '../record-book/visits-by-id.ts'
import { syncNow } from '../sync/status.ts'

export interface CheckActs {
  readonly find: (result: CheckResult, reason: string) => Promise<void>
  readonly settle: (check: Check, stands: boolean, reason: string) => Promise<void>
  readonly answer: (check: Check, answer: string) => Promise<void>
}

/** What may be written of one visit: on the disk when it resolves, signal or not. Each throws BookError. */
export function useCheckActs({ visit, author, version }: KnownVisit): CheckActs {
  const book = useBook()
  return {
    async find(result, reason) {
      await writeSlips(book, [{ kind: 'check-found', area: version.area, to: author, content: { visit, result, reason } }], Date.now())
      syncNow()
    },
    async settle({ about }, stands, reason) {
      const content = { visit, stands, reason }
      await writeSlips(book, [{ kind: 'check-settled', area: about.area, to: author, matter: about.id, content }], Date.now())
      syncNow()
    },
    async answer({ about }, answer) {
      await writeSlips(book, [{ kind: 'check-answered', area: about.area, to: null, matter: about.id, content: { visit, answer } }], Date.now())
      syncNow()
    },
  }
}
