import { channelOf, countsOf, standsAnyway, vehicleTrips, type FigureVisit } from '../figures.ts'
import { isCounted, reachesPlace, type VisitVersion } from '../visit.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { figureKey, type PlainFigure } from './figure-key.ts'
import type { FigureKey } from './figure.ts'

/** What a visit adds to the figures that may be added up: all of `figuresOf` but the places reached, each of which counts once. */
export type SummedVisit = Pick<FigureVisit, 'kind' | 'outcome' | 'change' | 'forms' | 'reached' | 'installs' | 'staff' | 'vehicles'> &
  Pick<VisitVersion, 'topics'>

export interface FigureSum {
  readonly count: number
  /** How many of its parts were estimated in the field; some, and it is said with 余. */
  readonly estimated: number
}

/** By the name of the figure; one that is not there is 0. Added to in place: a year of a county is millions of additions. */
export type FigureSums = Map<FigureKey, { -readonly [Part in keyof FigureSum]: FigureSum[Part] }>

/** Adds what a visit makes of the figures, or takes it back: whatever was added before, in whichever order. */
export function addVisit(sums: FigureSums, visit: SummedVisit, vocabulary: Vocabulary, by: 1 | -1): void {
  if (!isCounted(visit)) return
  const put = (key: FigureKey, count: number, estimated = false) => addTo(sums, key, by * count, estimated ? by : 0)
  const plain = (id: PlainFigure, count: number, estimated = false) => put(figureKey({ what: 'plain', id }), count, estimated)
  plain('visits', 1)
  plain('staff', visit.staff)
  plain('vehicles', vehicleTrips(visit, vocabulary))
  const met = reachesPlace(visit)
  for (const use of visit.forms) {
    if (use.count === 0 || (!met && !standsAnyway(countsOf(use, vocabulary)))) continue
    put(figureKey({ what: 'form', form: use.form, unit: use.unit }), use.count, use.estimated)
  }
  if (!met) return
  plain('installs', visit.installs)
  for (const topic of new Set(visit.topics)) put(figureKey({ what: 'topic', id: topic }), 1)
  const channel = channelOf(visit, vocabulary)
  for (const { audience, people, estimated } of visit.reached) {
    if (people === 0) continue
    plain(channel === 'in-person' ? 'personTimes' : channel, people, estimated)
    if (channel === 'in-person') put(figureKey({ what: 'audience', id: audience }), people, estimated)
  }
}

export function addSums(sums: FigureSums, more: Iterable<readonly [FigureKey, FigureSum]>): void {
  for (const [key, { count, estimated }] of more) addTo(sums, key, count, estimated)
}

function addTo(sums: FigureSums, key: FigureKey, count: number, estimated: number): void {
  if (count === 0 && estimated === 0) return
  const there = sums.get(key)
  if (!there) return void sums.set(key, { count, estimated })
  there.count += count
  there.estimated += estimated
  if (there.count === 0 && there.estimated === 0) sums.delete(key)
}
