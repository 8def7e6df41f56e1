import type { Account } from '../../../domain/people.ts'
import type { Vocabulary } from '../../../domain/vocabulary.ts'
import type { Language, Say } from '../../words/say.tsx'

/** What it takes to put figures into words, and who does it when. */
export interface Speech {
  readonly say: Say
  readonly language: Language
  readonly vocabulary: Vocabulary
}

export interface Occasion extends Speech {
  readonly account: Pick<Account, 'name'>
  /** Milliseconds since 1970 UTC. */
  readonly now: number
}
