import type { Refused } from '../sync/figures.ts'
import { figureCheck as words } from '../words/figure-check.ts'
import type { Phrase } from '../words/say.tsx'

/** Why the figures could not be compared with the office's, and what to do. */
export function checkRefusal({ why }: Pick<Refused, 'why'>): Phrase {
  if (why === 'no-signal') return words.noSignal
  return why === 'not-allowed' || why === 'cut-off' || why === 'not-signed-in' ? words.notAllowed : words.failed
}
