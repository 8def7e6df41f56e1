import { areaPrefix, type AreaCode } from './area.ts'
import { isInPeriod, type Period } from './day.ts'
import type { PlaceId, PlaceKindId } from './place.ts'
import { isCounted, reachesPlace, type FormUse, type VisitVersion } from './visit.ts'
import { placeGroup, type Vocabulary } from './vocabulary.ts'
import { countsAs, type FormCounts } from './vocabulary/forms.ts'

/** What a figure needs to know of the shown version of a visit. */
export type FigureVisit = Pick<
  VisitVersion,
  'place' | 'kind' | 'area' | 'day' | 'outcome' | 'change' | 'forms' | 'reached' | 'installs' | 'staff' | 'vehicles'
>

export interface Total {
  readonly count: number
  /** Some part of it was estimated in the field, so that it is said with 余. */
  readonly estimated: boolean
}

export interface FormTotal extends Total {
  readonly form: string
  readonly unit: string
  /** What the count stands for; null for a form or a unit that the vocabulary does not know. */
  readonly counts: FormCounts | null
}

/**
 * Totals of a period and area. Figures of different names are never added to each other: 人次 reached face to face,
 * 人次 reached online, our own people trained and 人次 turned out are four figures, and so is each unit of each form.
 */
export interface Figures {
  /** Visits that were not withdrawn, whether they reached anybody or not. */
  readonly visits: number
  /** 覆盖户数: households reached, each once however often. */
  readonly households: number
  /** Places reached by kind, each place once: those that coverage calls covered. */
  readonly places: ReadonlyMap<PlaceKindId, number>
  /** 覆盖人次, face to face. Nobody is named, so whoever was met twice counts twice: 人 is not known. */
  readonly personTimes: Total
  /** The same by audience; they add up to `personTimes`, since a person stands under one audience only. */
  readonly audiences: ReadonlyMap<string, Total>
  /** 线上: people of visits that were held online only. */
  readonly online: Total
  /** Our own people in training and meetings: effort, never reach. */
  readonly internal: Total
  /** By form and unit, in the order of their ids. */
  readonly forms: readonly FormTotal[]
  /** Installations helped in the period: an increment, never the running total of registrations. */
  readonly installs: number
  /** 出动人次 and 车次: effort, never reach. */
  readonly staff: number
  readonly vehicles: number
}

/** Of shown versions, one a visit, in one pass. An area that is no code throws RangeError. */
export function figuresOf(
  visits: Iterable<FigureVisit>,
  vocabulary: Vocabulary,
  { period, area }: { readonly period: Period; readonly area?: AreaCode },
): Figures {
  const inside = area === undefined ? '' : areaPrefix(area)
  const reached = new Map<PlaceKindId, Set<PlaceId>>()
  const channels = { 'in-person': empty(), online: empty(), internal: empty() }
  const audiences = new Map<string, Sum>()
  const forms = new Map<string, Sum & Omit<FormTotal, keyof Total>>()
  const sums = { visits: 0, installs: 0, staff: 0, vehicles: 0 }

  for (const visit of visits) {
    if (!isCounted(visit) || !isInPeriod(visit.day, period) || !visit.area.startsWith(inside)) continue
    sums.visits += 1
    sums.staff += visit.staff
    sums.vehicles += vehicleTrips(visit, vocabulary)
    const met = reachesPlace(visit)
    for (const use of visit.forms) {
      const counts = countsOf(use, vocabulary)
      if (use.count === 0 || (!met && !standsAnyway(counts))) continue
      const key = `${use.form} ${use.unit}`
      const known = forms.get(key) ?? { form: use.form, unit: use.unit, counts, ...empty() }
      forms.set(key, add(known, use.count, use.estimated))
    }
    if (!met) continue
    sums.installs += visit.installs
    reached.set(visit.kind, (reached.get(visit.kind) ?? new Set()).add(visit.place))
    const channel = channelOf(visit, vocabulary)
    for (const { audience, people, estimated } of visit.reached) {
      if (people === 0) continue
      add(channels[channel], people, estimated)
      if (channel === 'in-person') audiences.set(audience, add(audiences.get(audience) ?? empty(), people, estimated))
    }
  }
  return {
    ...sums,
    households: reached.get('household')?.size ?? 0,
    places: new Map(Array.from(reached, ([kind, ids]) => [kind, ids.size])),
    personTimes: channels['in-person'],
    audiences,
    online: channels.online,
    internal: channels.internal,
    forms: Array.from(forms.values()).sort((a, b) => (`${a.form} ${a.unit}` < `${b.form} ${b.unit}` ? -1 : 1)),
  }
}

/**
 * How the people of a visit were reached, by what was held: face to face as soon as something was, online where it
 * was all online, internal where it was training or a meeting of our own. Leaflets and cars do not decide; a door
 * is always face to face.
 */
export function channelOf(
  visit: Pick<FigureVisit, 'kind' | 'forms'>,
  vocabulary: Vocabulary,
): 'in-person' | 'online' | 'internal' {
  if (placeGroup(vocabulary, visit.kind) === 'door') return 'in-person'
  const held = new Set(visit.forms.map((use) => countsOf(use, vocabulary)))
  if (held.has('session') || held.has('reach')) return 'in-person'
  if (held.has('online')) return 'online'
  return held.has('internal') ? 'internal' : 'in-person'
}

export function countsOf({ form, unit }: FormUse, vocabulary: Vocabulary): FormCounts | null {
  return countsAs(vocabulary.forms.of(form), unit)
}

/** Leaflets left at a closed door and cars sent to a cancelled event count; a talk that was cancelled was none. */
export function standsAnyway(counts: FormCounts | null): boolean {
  return counts === 'material' || counts === 'effort'
}

/** Trips may be written as effort, as a form counted in 车次, or both: the same trips count once. */
export function vehicleTrips(visit: Pick<FigureVisit, 'forms' | 'vehicles'>, vocabulary: Vocabulary): number {
  const trips = visit.forms.filter((use) => use.unit === '车次' && countsOf(use, vocabulary) === 'effort')
  return Math.max(
    visit.vehicles,
    trips.reduce((sum, use) => sum + use.count, 0),
  )
}

type Sum = { -readonly [Key in keyof Total]: Total[Key] }

function empty(): Sum {
  return { count: 0, estimated: false }
}

function add<S extends Sum>(sum: S, count: number, estimated: boolean): S {
  sum.count += count
  sum.estimated ||= estimated
  return sum
}
