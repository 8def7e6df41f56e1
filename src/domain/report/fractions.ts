import { campaignOn, targetAt, targetOf, type Campaign } from '../campaign.ts'
import type { PlaceKindId } from '../place.ts'
import { totalOn } from '../registered.ts'
import type { Figure, FigureSource, Fraction, Rounding } from './figure.ts'
import type { FigureInput, Ground } from './ground.ts'
import { percentOf, pointsOf } from './rate.ts'
import type { Sums } from './sums.ts'

/** A figure without its key. */
export type Found = Omit<Figure, 'key'>

export function nothing(unit: string, source: FigureSource): Found {
  return { value: null, unit, estimated: false, fraction: null, source }
}

export function fractionOf(numerator: number, denominator: number, of: Fraction['of']): Fraction {
  return { numerator, denominator, of, day: null, source: '' }
}

export function rateOf(fraction: Fraction, rounding: Rounding, source: FigureSource): Found {
  const { numerator, denominator } = fraction
  return { ...nothing('%', source), value: percentOf(numerator, denominator, rounding), fraction }
}

/** Places of a kind on the roster that were reached, out of all: what coverage calls covered. */
export function coveredOf({ places }: Ground, kind: PlaceKindId, { reachedPlaces }: Sums): Fraction {
  let [covered, expected] = [0, 0]
  for (const place of places) {
    if (place.kind !== kind) continue
    expected += 1
    if (reachedPlaces.has(place.id)) covered += 1
  }
  return fractionOf(covered, expected, 'roster')
}

/** Person-times of one audience out of all that were met face to face. */
export function shareOf(audience: string, { audiences, personTimes }: Sums, rounding: Rounding): Found {
  const part = audiences.get(audience)
  if (!part || part.count === 0) return nothing('%', 'visits')
  const share = rateOf(fractionOf(part.count, personTimes.count, 'all'), rounding, 'visits')
  return { ...share, estimated: part.estimated || personTimes.estimated }
}

/** Percentage points of the printed rate above the target of the campaign in this area; negative below. */
export function gapOf(input: FigureInput, ground: Ground, kind: PlaceKindId, sums: Sums): Found {
  const target = shareAskedFor(input, ground, kind)
  const covered = coveredOf(ground, kind, sums)
  const { value } = rateOf(covered, input.rounding, 'campaign')
  if (target === null || value === null) return nothing('百分点', 'campaign')
  const due = fractionOf(covered.numerator, targetOf(target, covered.denominator), 'target')
  return { ...nothing('百分点', 'campaign'), value: pointsOf(Math.round(target * 10_000) / 100, value), fraction: due }
}

/** The place among the areas beside it by rate, 1 the best; of equal rates all have the better place. */
export function rankOf(own: Fraction, peers: readonly Fraction[]): Found {
  const compared = peers.filter(({ denominator }) => denominator > 0)
  if (own.denominator === 0 || compared.length < 2) return nothing('位', 'visits')
  const better = compared.filter((peer) => peer.numerator * own.denominator > own.numerator * peer.denominator)
  const place = better.length + 1
  return { ...nothing('位', 'visits'), value: place, fraction: fractionOf(place, compared.length, 'peers') }
}

/** The running total of the office on the last day of the period, and its rate of the people it names. */
export function registeredOf({ totals, period, rounding }: FigureInput, { area }: Ground, as: 'registered' | 'registeredRate'): Found {
  const total = totalOn(totals.get(area) ?? [], period.to)
  if (as === 'registered') return { ...nothing('人', 'registered'), value: total?.content.people ?? null }
  const outOf = total?.content.outOf
  if (!total || !outOf) return nothing('%', 'registered')
  const fraction = { ...fractionOf(total.content.people, outOf.people, 'named'), day: outOf.asOf, source: outOf.source }
  return rateOf(fraction, rounding, 'registered')
}

function shareAskedFor(input: FigureInput, { area }: Ground, kind: PlaceKindId): number | null {
  const campaign = campaignOf(input)
  return (campaign && targetAt(campaign, area, kind)?.share) ?? null
}

/** The campaign that the report is about, else the one that was on at its end. */
function campaignOf({ campaigns, period, area }: FigureInput): Campaign | null {
  if (period.campaign !== null) return campaigns.find(({ id }) => id === period.campaign) ?? null
  return campaignOn(campaigns, [area], period.to)
}
