import type { Refused } from '../sync/people.ts'
import { person as words } from '../words/people.ts'
import type { Phrase } from '../words/say.tsx'

/** Why nothing was changed, and what to do. */
export function refusalWords({ why }: Refused): Phrase {
  if (why === 'no-signal') return words.noSignal
  return why === 'not-allowed' || why === 'not-found' ? words.notAllowed : words.failed
}
