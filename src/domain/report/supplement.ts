import { versionText, type VisitId, type VisitVersion } from '../visit.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { addVisit, type FigureSums } from './figure-sums.ts'

/** 补报: the visits that make a month differ from what was sealed. */
export interface Supplement {
  /** Count now and did not then. */
  readonly added: readonly VisitVersion[]
  /** Counted then already, and say something else now. */
  readonly changed: readonly { readonly before: VisitVersion; readonly now: VisitVersion }[]
  /** Counted then and no longer do, by the version of then: withdrawn, disputed, or moved to other days or areas. */
  readonly gone: readonly VisitVersion[]
}

/** Of the visits of the same days and area, those that count now and those that were sealed, one version a visit each. */
export function supplementOf(live: Iterable<VisitVersion>, sealed: Iterable<VisitVersion>): Supplement {
  const before = new Map<VisitId, VisitVersion>()
  for (const version of sealed) before.set(version.visit, version)
  const added: VisitVersion[] = []
  const changed: { before: VisitVersion; now: VisitVersion }[] = []
  for (const now of live) {
    const then = before.get(now.visit)
    before.delete(now.visit)
    if (!then) added.push(now)
    else if (then !== now && versionText(then) !== versionText(now)) changed.push({ before: then, now })
  }
  return { added, changed, gone: [...before.values()] }
}

export function isEmpty({ added, changed, gone }: Supplement): boolean {
  return added.length + changed.length + gone.length === 0
}

/**
 * The difference the supplement makes to the figures that may be added up: sealed and this are what it is now. Places and
 * households count once however often they are reached, so theirs is between the figures of then and now, see figure-difference.ts.
 */
export function sumsOfSupplement({ added, changed, gone }: Supplement, vocabulary: Vocabulary): FigureSums {
  const sums: FigureSums = new Map()
  for (const version of added) addVisit(sums, version, vocabulary, 1)
  for (const version of gone) addVisit(sums, version, vocabulary, -1)
  for (const { before, now } of changed) {
    addVisit(sums, before, vocabulary, -1)
    addVisit(sums, now, vocabulary, 1)
  }
  return sums
}
