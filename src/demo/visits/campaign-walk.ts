import type { Place } from '../../domain/place.ts'
import type { Random } from '../random.ts'
import { anyOutcome, notMet, type DoorOutcome } from './door-talk.ts'
import type { HamletDoors } from './hamlet-doors.ts'

/** One knock at one door, in the order in which the worker comes by. */
export interface Knock {
  readonly door: Place
  readonly outcome: DoorOutcome
  /** Says that it will be tried again, and it is. */
  readonly comesAgain: boolean
}

/**
 * The campaign so far in one grid, hamlets in the order given. A worker finishes one hamlet and goes on to the next,
 * so with a share still to go some hamlets are nearly done, one is half done from one end, and the last ones have not
 * been entered: blind spots.
 */
export function walkCampaign(hamlets: readonly HamletDoors[], share: number, random: Random): Knock[] {
  const doors = hamlets.reduce((sum, hamlet) => sum + hamlet.doors.length, 0)
  let left = Math.round(doors * Math.min(0.93, Math.max(0.15, share + random.between(-0.06, 0.06))))
  const knocks: Knock[] = []
  for (const hamlet of hamlets) {
    if (left <= 0) break
    const thorough = random.between(0.8, 0.97)
    const met = Math.min(left, Math.round(hamlet.doors.length * thorough))
    const entered = hamlet.doors.slice(0, Math.ceil(met / thorough))
    const reached = new Set(random.shuffle(entered).slice(0, met))
    for (const door of entered) {
      if (reached.has(door)) knocks.push({ door, outcome: 'met', comesAgain: false })
      else if (random.chance(0.7)) knocks.push({ door, outcome: notMet(random), comesAgain: false })
    }
    left -= met
  }
  return withSecondTries(knocks, 0.07, random)
}

/** One walk through part of a hamlet, on no particular occasion. */
export function walkThrough({ doors }: HamletDoors, random: Random): Knock[] {
  const share = random.between(0.32, 0.74)
  const knocks = doors
    .filter(() => random.chance(share))
    .map((door): Knock => ({ door, outcome: anyOutcome(random), comesAgain: false }))
  return withSecondTries(knocks, 0.05, random)
}

/** Before some who were met there was a day on which nobody was in. */
function withSecondTries(knocks: readonly Knock[], probability: number, random: Random): Knock[] {
  const walk: Knock[] = []
  const again: { at: number; knock: Knock }[] = []
  knocks.forEach((knock, i) => {
    const due = again.findIndex((waiting) => waiting.at <= i)
    if (due >= 0) walk.push(...again.splice(due, 1).map((waiting) => waiting.knock))
    if (knock.outcome !== 'met' || !random.chance(probability)) return walk.push(knock)
    again.push({ at: i + random.int(20, 50), knock })
    return walk.push({ ...knock, outcome: 'absent', comesAgain: true })
  })
  return [...walk, ...again.map((waiting) => waiting.knock)]
}
