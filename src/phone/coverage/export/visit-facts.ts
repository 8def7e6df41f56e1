import type { VisitVersion } from '../../../domain/visit.ts'
import type { VisitEntry } from '../entries.ts'

/**
 * What a file may say of a visit. The note and the reason for coming again stay out: they may hold what a resident
 * said. So do the photos, of which only the number is told.
 */
export type VisitFacts = Pick<VisitVersion, 'forms' | 'reached' | 'topics' | 'installs' | 'staff' | 'vehicles' | 'companions'> & {
  readonly followUp: number | null
  readonly photos: number
}

/** A visit that counts, with what was filled in; null where this device holds no more of it than its mark. */
export interface VisitItem extends VisitEntry {
  readonly facts: VisitFacts | null
}

export function factsOf({ forms, reached, topics, installs, staff, vehicles, companions, followUp, photos }: VisitVersion): VisitFacts {
  return { forms, reached, topics, installs, staff, vehicles, companions, followUp: followUp?.day ?? null, photos: photos.length }
}
