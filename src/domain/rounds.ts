import type { AreaCode } from './area.ts'
import { stateOf, type CoverageState, type PlaceMark } from './coverage.ts'
import type { LocalDay } from './day.ts'
import type { PlaceId } from './place.ts'
import type { RoundGiven, SlipContents } from './slips/contents.ts'
import { isOfKind, type KeptSlip, type SlipId } from './slips/slip.ts'
import type { AccountId } from './visit.ts'

/** 派单: places that the office asks one worker to walk, by a day. */
export interface Round extends RoundGiven {
  readonly id: SlipId
  readonly area: AreaCode
  readonly to: AccountId
  readonly author: AccountId
  readonly given: LocalDay
  /** Taken back by the office or handed back by the worker; null while neither was. */
  readonly ended: (SlipContents['round-ended'] & { readonly day: LocalDay }) | null
  /** Whether the office has it: until then it is on the phone that gave it, and nobody else knows. */
  readonly waits: boolean
}

export const roundSlips = ['round-given', 'round-ended'] as const
export type RoundSlip = KeptSlip<(typeof roundSlips)[number]>

/** Rounds as their slips tell them, the latest given first. Slips come in order; the first that ends a round counts. */
export function roundsOf(slips: readonly RoundSlip[]): Round[] {
  const rounds = new Map<SlipId, Round>()
  for (const slip of slips) {
    if (isOfKind(slip, 'round-given')) {
      const { id, area, to, author, day, content, received } = slip
      if (to !== null) rounds.set(id, { ...content, id, area, to, author, given: day, ended: null, waits: received === null })
      continue
    }
    const round = rounds.get(slip.matter)
    if (round?.ended === null) rounds.set(round.id, { ...round, ended: { ...slip.content, day: slip.day } })
  }
  return [...rounds.values()].sort((a, b) => b.given - a.given || (a.id < b.id ? 1 : -1))
}

export interface RoundProgress {
  /** `done`: nobody is left. `overdue`: its day has passed and somebody is. `ended`: before it was done. */
  readonly state: 'open' | 'overdue' | 'done' | 'ended'
  /** Nobody has been there since the round begins. */
  readonly left: readonly PlaceId[]
  /** Visited, nobody met. */
  readonly tried: readonly PlaceId[]
  readonly covered: readonly PlaceId[]
}

interface Walked {
  readonly marks: ReadonlyMap<PlaceId, readonly PlaceMark[]>
  /** What is on the roster. */
  readonly placeById: ReadonlyMap<PlaceId, unknown>
}

/**
 * How far a round has come: visits say so, whoever made them, from its first day until it ended. Places that are no
 * longer on the roster are left out, since nobody can log there.
 */
export function progressOf(round: Round, { marks, placeById }: Walked, today: LocalDay): RoundProgress {
  const sorted: Record<CoverageState, PlaceId[]> = { never: [], tried: [], covered: [] }
  const period = { from: round.from, to: round.ended?.day ?? lastDay }
  for (const place of new Set(round.places)) {
    if (placeById.has(place)) sorted[stateOf(marks.get(place), period)].push(place)
  }
  const { never: left, tried, covered } = sorted
  const state = left.length === 0 ? 'done' : round.ended ? 'ended' : round.until < today ? 'overdue' : 'open'
  return { state, left, tried, covered }
}

/** Whether this worker still has to walk it. */
export function isToWalk(round: Round, worker: AccountId, walked: Walked, today: LocalDay): boolean {
  return round.to === worker && ['open', 'overdue'].includes(progressOf(round, walked, today).state)
}

const lastDay = 29991231

/** Most places of one round. */
export const mostOfRound = 500
