import { isInPeriod, monthOf, addDays, type LocalDay, type Period } from './day.ts'
import { groupBy } from './group-by.ts'
import { distanceMetres, type Place, type Point } from './place.ts'
import { isDoor, type AccountId, type VisitId, type VisitVersion } from './visit.ts'

/** What the signs look at: a visit as it shows, when it was logged (null where the clock was wrong), and its place. */
export interface SignVisit {
  readonly visit: VisitId
  readonly author: AccountId
  readonly kind: VisitVersion['kind']
  readonly day: LocalDay
  readonly logged: number | null
  /** By the phone's clock, and by the office's when it came in; null while it has not. */
  readonly at: number
  readonly received: number | null
  readonly position: VisitVersion['position']
  /** Null where the roster does not have the place. */
  readonly place: (Point & Pick<Place, 'rough'>) | null
  /** SHA-256 of each. */
  readonly photos: readonly string[]
}

/** Something worth a look: a fact about visits, never a judgement. There may be a good reason for each of them. */
export type Sign =
  /** Logged one right after the other, the earlier first. */
  | { readonly is: 'fast'; readonly author: AccountId; readonly visits: readonly VisitId[]; readonly seconds: number }
  /** Logged away from the place, by more than the phone's own error explains. Metres. */
  | { readonly is: 'far'; readonly author: AccountId; readonly visits: readonly [VisitId]; readonly metres: number; readonly accuracy: number }
  /** Of `all` visits of the month that begins on `month`, these in its last days. */
  | { readonly is: 'month-end'; readonly author: AccountId; readonly visits: readonly VisitId[]; readonly month: LocalDay; readonly all: number }
  /** The very same picture, byte by byte, in several visits. */
  | { readonly is: 'same-photo'; readonly author: AccountId | null; readonly visits: readonly VisitId[]; readonly photo: string }
  /** The phone's clock was wrong: it said a moment that was still to come when the office had the visit, or one long gone. */
  | { readonly is: 'clock'; readonly author: AccountId; readonly visits: readonly [VisitId]; readonly at: number; readonly received: number }

export const signKinds = ['fast', 'far', 'month-end', 'same-photo', 'clock'] as const
export type SignKind = (typeof signKinds)[number]

/** From where on something is worth a look. */
export const signLimits = {
  /** So many visits of one worker within so many seconds. */
  fast: { visits: 3, seconds: 60 },
  /** Metres beyond the phone's error: from a door, and from a village, a school or another place that is wide itself. */
  far: { door: 50, wide: 500 },
  /** More than half of a month's visits in its last days, of a month with at least so many visits. */
  monthEnd: { days: 3, share: 0.5, visits: 10 },
  /** Ahead of the office by more than clocks differ; behind by more than any visit waits for a signal. Milliseconds. */
  clock: { ahead: 10 * 60_000, behind: 366 * 86_400_000 },
} as const

export function signsOf(visits: readonly SignVisit[], period: Period): Sign[] {
  return [...fastSigns(visits), ...farSigns(visits), ...monthEndSigns(visits, period), ...photoSigns(visits), ...clockSigns(visits)]
}

/** Days that no right clock can have told until `today`: before there was this log, and those to come. */
export function impossibleDays(today: LocalDay): readonly [Period, Period] {
  return [
    { from: 0, to: 20191231 },
    { from: addDays(today, 1), to: 99991231 },
  ]
}

export function clockSigns(visits: readonly SignVisit[]): Sign[] {
  const { ahead, behind } = signLimits.clock
  return visits.flatMap(({ visit, author, at, received }): Sign[] => {
    if (received === null || (at <= received + ahead && at >= received - behind)) return []
    return [{ is: 'clock', author, visits: [visit], at, received }]
  })
}

/** Runs of visits of which any three in a row were logged within a minute. */
function fastSigns(visits: readonly SignVisit[]): Sign[] {
  const timed = visits.flatMap(({ visit, author, logged }) => (logged === null ? [] : [{ visit, author, logged }]))
  return [...groupBy(timed, ({ author }) => author)].flatMap(([author, of]) => {
    const row = of.toSorted((a, b) => a.logged - b.logged || (a.visit < b.visit ? -1 : 1))
    return runsIn(row).map(({ from, to }): Sign => {
      const run = row.slice(from, to + 1)
      const span = (run.at(-1)?.logged ?? 0) - (run[0]?.logged ?? 0)
      return { is: 'fast', author, visits: run.map(({ visit }) => visit), seconds: Math.round(span / 1000) }
    })
  })
}

/** First and last index of each run; runs that touch are one. */
function runsIn(row: readonly { readonly logged: number }[]): { from: number; to: number }[] {
  const { visits, seconds } = signLimits.fast
  const runs: { from: number; to: number }[] = []
  for (let to = visits - 1; to < row.length; to++) {
    const from = to - visits + 1
    if ((row[to]?.logged ?? 0) - (row[from]?.logged ?? 0) > seconds * 1000) continue
    const last = runs.at(-1)
    if (last && from <= last.to) last.to = to
    else runs.push({ from, to })
  }
  return runs
}

function farSigns(visits: readonly SignVisit[]): Sign[] {
  return visits.flatMap(({ visit, author, kind, position, place }): Sign[] => {
    // How far away a point lies that nobody has surveyed says nothing of the visit.
    if (!position || !place || place.rough) return []
    const metres = distanceMetres(position, place)
    const { door, wide } = signLimits.far
    if (metres - position.accuracy <= (isDoor(kind) ? door : wide)) return []
    return [{ is: 'far', author, visits: [visit], metres: Math.round(metres), accuracy: position.accuracy }]
  })
}

/** Only of months that lie in the period as a whole: of others too little is seen. */
function monthEndSigns(visits: readonly SignVisit[], period: Period): Sign[] {
  const { days, share, visits: fewest } = signLimits.monthEnd
  const months = groupBy(visits, ({ author, day }) => `${monthOf(day).from} ${author}`)
  return [...months.values()].flatMap((all): Sign[] => {
    const [first] = all
    if (!first) return []
    const month = monthOf(first.day)
    if (!isInPeriod(month.from, period) || !isInPeriod(month.to, period)) return []
    const late = all.filter(({ day }) => day > addDays(month.to, -days))
    if (all.length < fewest || late.length <= all.length * share) return []
    const inTime = late.toSorted((a, b) => a.day - b.day || (a.visit < b.visit ? -1 : 1))
    return [{ is: 'month-end', author: first.author, visits: inTime.map(({ visit }) => visit), month: month.from, all: all.length }]
  })
}

function photoSigns(visits: readonly SignVisit[]): Sign[] {
  const shown = visits.flatMap((visit) => [...new Set(visit.photos)].map((photo) => ({ photo, visit })))
  return [...groupBy(shown, ({ photo }) => photo)].flatMap(([photo, of]): Sign[] => {
    if (of.length < 2) return []
    const [first, ...others] = of.map(({ visit }) => visit)
    const author = first && others.every((each) => each.author === first.author) ? first.author : null
    return [{ is: 'same-photo', author, visits: of.map(({ visit }) => visit.visit), photo }]
  })
}
