import type { Phrase } from '../words/say.tsx'
import { checkWords as words } from '../words/spot-check.ts'

export type ReasonFor = 'dispute' | 'reach' | 'stands' | 'falls'

export interface Asked {
  readonly title: Phrase
  /** What follows from it. */
  readonly note: Phrase
  /** The usual ones, a tap each. */
  readonly usual: readonly Phrase[]
}

export const reasons: Record<ReasonFor, Asked> = {
  dispute: { title: words.disputeTitle, note: words.disputeNote, usual: [words.notVisited, words.otherDay, words.otherFacts] },
  reach: { title: words.reachTitle, note: words.reachNote, usual: [words.nobodyHome, words.moved, words.noWay] },
  stands: { title: words.standsTitle, note: words.standsNote, usual: [words.believable, words.photoProves, words.checkedWrong] },
  falls: { title: words.fallsTitle, note: words.fallsNote, usual: [words.notDone, words.noAnswer] },
}
