import type { LocalDay } from '../../domain/day.ts'
import type { Place } from '../../domain/place.ts'
import type { VisitContent } from '../../domain/visit.ts'

/** Where and when somebody knocked or spoke. */
export interface Stop {
  readonly place: Place
  readonly day: LocalDay
  /** Minutes since local midnight when it was saved. */
  readonly minute: number
}

/** What a worker tells about it; the place's own fields are filled in when it is written down. */
export type Told = Omit<VisitContent, 'place' | 'kind' | 'area'>

/** A change of mind some minutes later: other content, or none when the visit is withdrawn. */
export interface Amendment {
  readonly after: number
  readonly reason: string
  readonly told: Told | null
  /** On the worker's other phone, which did not know of the first amendment: a conflict. */
  readonly otherPhone: boolean
}

export interface Draft extends Stop {
  readonly told: Told
  readonly amendments: readonly Amendment[]
}
