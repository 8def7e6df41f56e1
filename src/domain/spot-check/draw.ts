import { areaPrefix, type AreaCode } from '../area.ts'
import type { PlaceMark } from '../coverage.ts'
import { isInPeriod, type Period } from '../day.ts'
import type { Place, PlaceId } from '../place.ts'
import type { AccountId, VisitId } from '../visit.ts'

/** Which visits a sample is drawn from. */
export interface FrameOf {
  readonly area: AreaCode
  /** Who logged them; null for everybody. */
  readonly worker: AccountId | null
  readonly period: Period
}

export interface FrameMark extends PlaceMark {
  readonly visit: VisitId
  readonly author: AccountId
}

/** All visits that count, in the days and the area, of the worker; without those of whoever draws, since nobody checks their own. */
export function frameOf<Mark extends FrameMark>(
  places: Iterable<Place>,
  marks: ReadonlyMap<PlaceId, readonly Mark[]>,
  { area, worker, period }: FrameOf,
  drawer: AccountId | null = null,
): Mark[] {
  const frame: Mark[] = []
  const inside = areaPrefix(area)
  for (const place of places) {
    if (!place.area.startsWith(inside)) continue
    for (const mark of marks.get(place.id) ?? []) {
      if (isInPeriod(mark.day, period) && (worker === null || mark.author === worker) && mark.author !== drawer) frame.push(mark)
    }
  }
  return frame
}

/** SHA-256 of the UTF-8 bytes of a text, lower-case hex. */
export type Sha256 = (text: string) => Promise<string>

/**
 * A simple random sample without replacement that anybody can draw again: each visit of the frame gets the SHA-256 of
 * `SEED VISIT` (the seed, one space, the id), and those with the smallest are drawn, the smallest first. It depends on
 * nothing but seed and frame, whatever order that is in; a visit that comes to the frame or leaves it changes no other's
 * rank. `printf '%s' 'SEED VISIT' | sha256sum` tells the rank of one by hand.
 */
export async function drawSample(frame: readonly VisitId[], size: number, seed: string, sha256: Sha256): Promise<VisitId[]> {
  const visits = [...new Set(frame)]
  const ranks = await Promise.all(visits.map(async (visit) => ({ visit, rank: await sha256(`${seed} ${visit}`) })))
  ranks.sort((a, b) => (a.rank < b.rank ? -1 : 1))
  return ranks.slice(0, Math.max(0, size)).map(({ visit }) => visit)
}
