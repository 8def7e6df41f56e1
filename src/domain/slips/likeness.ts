import type { AreaCode } from '../area.ts'
import { squeeze } from '../find-place.ts'
import { distanceMetres, type Place, type Point } from '../place.ts'

/** What a place is told apart by; a proposed one too. */
export interface Described extends Point, Pick<Place, 'rough'> {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly area: AreaCode
}

export interface Likeness<Other extends Described> {
  readonly other: Other
  readonly metres: number
  /** Called the same in the same village, however far apart; else of the same kind on the same spot. */
  readonly sameName: boolean
}

/** Nearer than this a phone does not tell two places of one kind apart. */
const sameSpot = 10

/** Places that the proposed one may be already, those of its name first, then the nearer. */
export function likeOnes<Other extends Described>(one: Described, others: Iterable<Other>): Likeness<Other>[] {
  const name = squeeze(one.name)
  const village = one.area.slice(0, 12)
  const found: Likeness<Other>[] = []
  for (const other of others) {
    if (other.id === one.id) continue
    const sameName = name !== '' && other.area.startsWith(village) && squeeze(other.name) === name
    // Which spot a rough point lies on is chance.
    if (!sameName && (other.kind !== one.kind || other.rough)) continue
    const metres = distanceMetres(one, other)
    if (sameName || metres <= sameSpot) found.push({ other, metres, sameName })
  }
  return found.sort((a, b) => Number(b.sameName) - Number(a.sameName) || a.metres - b.metres)
}
