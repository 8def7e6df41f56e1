import type { Successor } from '../../../domain/succession.ts'
import type { VisitVersion } from '../../../domain/visit.ts'
import type { Vocabulary } from '../../../domain/vocabulary.ts'

/** A version that shows from now on, or no longer. */
export interface Turn {
  readonly version: VisitVersion
  readonly shows: boolean
}

/** What visits are counted and dated by. */
export interface Counting {
  readonly vocabulary: Vocabulary
  readonly successor: Successor
}
