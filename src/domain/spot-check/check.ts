import { inOrder, isOfKind, visitOf, type KeptSlip } from '../slips/slip.ts'
import type { VisitId } from '../visit.ts'
import { wilson, type Estimate } from '../wilson.ts'

/**
 * Where the checks of one visit stand. `upheld`: disputed, and the office decided that it counts. `rejected`: the office
 * decided that it does not.
 */
export type CheckState = 'unchecked' | 'confirmed' | 'not-reachable' | 'disputed' | 'upheld' | 'rejected'

export const checkKinds = ['check-found', 'check-answered', 'check-settled'] as const
export type CheckSlip = KeptSlip<(typeof checkKinds)[number]>

export interface Check {
  readonly visit: VisitId
  readonly state: CheckState
  /** What an answer or a decision continues: what disputed it last, else what was found last. */
  readonly about: KeptSlip<'check-found'>
  /** The worker's word on that; null while there is none. */
  readonly answer: KeptSlip<'check-answered'> | null
  /** All that was ever written of it, the earlier first. */
  readonly history: readonly CheckSlip[]
}

/** Every visit that somebody has checked, with all that was written of it. */
export function checksOf(slips: readonly CheckSlip[]): Map<VisitId, Check> {
  const byVisit = new Map<VisitId, CheckSlip[]>()
  for (const slip of slips.toSorted(inOrder)) {
    const visit = visitOf(slip)
    if (visit !== null) byVisit.set(visit, [...(byVisit.get(visit) ?? []), slip])
  }
  const checks = [...byVisit].map(([visit, history]) => checkOf(visit, history)).filter((check) => check !== null)
  return new Map(checks.map((check) => [check.visit, check]))
}

/** Null where nobody has found anything: an answer or a decision alone is about nothing. */
function checkOf(visit: VisitId, history: readonly CheckSlip[]): Check | null {
  const found = history.filter((slip) => isOfKind(slip, 'check-found'))
  const about = found.findLast(({ content }) => content.result === 'disputed') ?? found.at(-1)
  if (!about) return null
  const answers = history.filter((slip) => isOfKind(slip, 'check-answered'))
  const state = history.reduce(afterSlip, 'unchecked')
  return { visit, state, about, answer: answers.findLast(({ matter }) => matter === about.id) ?? null, history }
}

/** The office's decision alone ends a dispute, and nobody home later takes nothing back of what was found before. */
function afterSlip(state: CheckState, slip: CheckSlip): CheckState {
  if (isOfKind(slip, 'check-settled')) return slip.content.stands ? 'upheld' : 'rejected'
  if (!isOfKind(slip, 'check-found')) return state
  switch (slip.content.result) {
    case 'disputed':
      return 'disputed'
    case 'confirmed':
      return isOut(state) ? state : 'confirmed'
    case 'not-reachable':
      return state === 'unchecked' ? 'not-reachable' : state
  }
}

/** Such a visit does not count. */
export function isOut(state: CheckState): boolean {
  return state === 'disputed' || state === 'rejected'
}

export const checkFigures = ['all', 'left', 'confirmed', 'disputed', 'not-reachable'] as const
/** What the visits of a sample are counted as: an upheld one is confirmed after all, a rejected one stays disputed. */
export type CheckFigure = (typeof checkFigures)[number]

export function figureOf(state: CheckState): Exclude<CheckFigure, 'all'> {
  switch (state) {
    case 'unchecked':
      return 'left'
    case 'confirmed':
    case 'upheld':
      return 'confirmed'
    case 'disputed':
    case 'rejected':
      return 'disputed'
    case 'not-reachable':
      return 'not-reachable'
  }
}

/** The visits that a figure counts, in the order given. */
export function visitsBehind(figure: CheckFigure, visits: readonly VisitId[], checks: ReadonlyMap<VisitId, Check>): VisitId[] {
  if (figure === 'all') return [...visits]
  return visits.filter((visit) => figureOf(checks.get(visit)?.state ?? 'unchecked') === figure)
}

export type CheckTally = Readonly<Record<CheckFigure, number>>

export function tallyChecks(visits: readonly VisitId[], checks: ReadonlyMap<VisitId, Check>): CheckTally {
  const tally = { all: visits.length, left: 0, confirmed: 0, disputed: 0, 'not-reachable': 0 }
  for (const visit of visits) tally[figureOf(checks.get(visit)?.state ?? 'unchecked')] += 1
  return tally
}

/**
 * 属实率: confirmed out of confirmed and disputed. Where nobody was reached nothing is known, so it counts on neither
 * side and is told apart; a dispute that is not settled yet counts as not confirmed so far.
 */
export function passRate({ confirmed, disputed }: Pick<CheckTally, 'confirmed' | 'disputed'>): Estimate | null {
  return wilson(confirmed, confirmed + disputed)
}
