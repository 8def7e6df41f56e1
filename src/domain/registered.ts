import type { AreaCode } from './area.ts'
import type { LocalDay } from './day.ts'
import { inOrder, isOfKind, type KeptSlip, type SlipId } from './slips/slip.ts'

/** 截至: a running total of app registrations in an area on a day, as it was entered. */
export type Total = KeptSlip<'registered-total'>

/**
 * The totals that stand, of each area the earliest day first: what was withdrawn is left out, and of two for one area and
 * day the later entered one holds. Nothing is added up: a running total of a town is not the sum of its villages' totals
 * of other days.
 */
export function standingTotals(slips: readonly KeptSlip[]): Map<AreaCode, Total[]> {
  const withdrawn = new Set<SlipId>(slips.filter(({ kind }) => kind === 'registered-withdrawn').map(({ matter }) => matter))
  const byDay = new Map<string, Total>()
  for (const slip of slips.toSorted(inOrder)) {
    if (isOfKind(slip, 'registered-total') && !withdrawn.has(slip.id)) byDay.set(`${slip.area} ${slip.content.asOf}`, slip)
  }
  const byArea = new Map<AreaCode, Total[]>()
  for (const total of byDay.values()) {
    const known = byArea.get(total.area)
    if (known) known.push(total)
    else byArea.set(total.area, [total])
  }
  for (const totals of byArea.values()) totals.sort((a, b) => a.content.asOf - b.content.asOf)
  return byArea
}

/** Those that say something new: what stands already, figure for figure, is not entered a second time. */
export function newTotals<New extends Pick<Total, 'area' | 'content'>>(wanted: readonly New[], standing: ReadonlyMap<AreaCode, readonly Total[]>): New[] {
  return wanted.filter(({ area, content }) => !(standing.get(area) ?? []).some((total) => saying(total.content) === saying(content)))
}

function saying({ asOf, people, source, outOf }: Total['content']): string {
  return JSON.stringify([asOf, people, source, outOf && [outOf.people, outOf.asOf, outOf.source]])
}

/** The last total of an area up to a day, itself included; null when there is none. `totals` with the earliest first. */
export function totalOn(totals: readonly Total[], day: LocalDay): Total | null {
  return totals.findLast(({ content }) => content.asOf <= day) ?? null
}

/** Registered people out of those the total names, 0 to 1 and beyond: it is not capped. Null without a denominator. */
export function registeredRate({ content }: Total): number | null {
  return content.outOf === null ? null : content.people / content.outOf.people
}

/** Totals below an earlier one of their area: a running total never falls, so one of the two is wrong. */
export function fallen(totals: readonly Total[]): Total[] {
  let highest = -1
  return totals.filter(({ content }) => {
    const falls = content.people < highest
    highest = Math.max(highest, content.people)
    return falls
  })
}
