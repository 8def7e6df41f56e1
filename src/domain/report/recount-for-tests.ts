import { expect } from 'vitest'
import { isInPeriod, type Period } from '../day.ts'
import type { Place } from '../place.ts'
import type { VisitVersion } from '../visit.ts'
import { standardVocabulary as vocabulary } from '../vocabulary.ts'
import { figureKey, plainFigures, type FigureName } from './figure-key.ts'
import type { FigureBook } from './figure.ts'

export interface Recounted {
  readonly count: number
  readonly estimated: boolean
}

/** What is counted again, and the days as they are written down by hand. */
export interface RecountCase {
  readonly places: readonly Place[]
  readonly visits: readonly VisitVersion[]
  readonly own: Period
  readonly last: Period | null
  readonly year: Period | null
  /** The digits that codes inside the area begin with. */
  readonly inside: string
}

const entrySet = '6jin_by'

const names: FigureName[] = [
  ...plainFigures.filter((id) => id !== 'registered' && id !== 'registeredRate').map((id) => ({ what: 'plain', id }) as const),
  ...vocabulary.placeKinds.all.map(({ id: kind }) => ({ what: 'places', kind }) as const),
  ...vocabulary.forms.all.flatMap(({ id: form, units }) => units.map((unit) => ({ what: 'form', form, unit }) as const)),
  ...vocabulary.audiences.all.map(({ id }) => ({ what: 'audience', id }) as const),
  ...vocabulary.topics.all.map(({ id }) => ({ what: 'topic', id }) as const),
  ...vocabulary.entries.of(entrySet).entries.map((_, index) => ({ what: 'entry', set: entrySet, index }) as const),
]

/** Every count of a book with what stands behind it, its changes, its rates and its shares, against loops that know nothing of it. */
export function expectRecounted(book: FigureBook, { places, visits, own, last, year, inside }: RecountCase): void {
  const areaOf = new Map(places.map((place) => [place.id, place.area]))
  const here = visits.filter((visit) => (areaOf.get(visit.place) ?? visit.area).startsWith(inside))
  const during = (days: Period | null) => days && here.filter(({ day }) => isInPeriod(day, days))
  const now = during(own) ?? []
  for (const name of names) {
    const key = figureKey(name)
    const { count, estimated } = recount(name, now, areaOf)
    const figure = book.of(key)
    expect([key, figure.value, figure.estimated]).toEqual([key, count === 0 ? null : count, estimated])
    const behind = book.behind(key)
    expect(new Set(behind).size).toBe(behind.length)
    expect([key, recount(name, behind, areaOf)]).toEqual([key, { count, estimated }])
    for (const [against, earlier] of [['last', during(last)], ['year', during(year)]] as const) {
      const before = earlier ? recount(name, earlier, areaOf).count : 0
      expect([key, against, book.of(figureKey(name, against)).value]).toEqual([key, against, percent(count - before, before)])
    }
  }
  for (const kind of new Set(places.map((place) => place.kind))) {
    const roster = places.filter((place) => place.kind === kind && place.area.startsWith(inside))
    const rateIn = (list: readonly VisitVersion[]) => {
      const reached = new Set(list.filter(reaches).map(({ place }) => place))
      return percent(roster.filter(({ id }) => reached.has(id)).length, roster.length)
    }
    expect(book.of(`expected:${kind}`).value).toBe(roster.length || null)
    expect(book.of(`rate:${kind}`).value).toBe(rateIn(now))
    const before = during(last)
    const [to, from] = [rateIn(now), before && rateIn(before)]
    const points = to === null || from === null ? null : Math.round(to * 100 - from * 100) / 100
    expect(book.of(`rate:${kind}/last`).value).toBe(points === 0 ? 0 : points)
  }
  const all = recount({ what: 'plain', id: 'personTimes' }, now, areaOf).count
  for (const { id } of vocabulary.audiences.all) {
    const { count } = recount({ what: 'audience', id }, now, areaOf)
    expect(book.of(`share:${id}`).value).toBe(count === 0 ? null : percent(count, all))
  }
}

/** Cut to two decimals, on big integers. */
function percent(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : Number((BigInt(numerator) * 10_000n) / BigInt(denominator)) / 100
}

function recount(name: FigureName, visits: readonly VisitVersion[], areaOf: ReadonlyMap<string, string>): Recounted {
  let [count, estimated] = [0, false]
  const once = new Set<string>()
  for (const visit of visits) {
    if (visit.change === 'withdrawn') continue
    const reached = reaches(visit)
    const people = (channel: string, audience: string | null) => {
      if (!reached || channelIn(visit) !== channel) return
      for (const one of visit.reached) {
        if (audience !== null && one.audience !== audience) continue
        count += one.people
        if (one.people > 0 && one.estimated) estimated = true
      }
    }
    if (name.what === 'places' && reached && visit.kind === name.kind) once.add(visit.place)
    if (name.what === 'topic' && reached && visit.topics.includes(name.id)) count += 1
    if (name.what === 'audience') people('in-person', name.id)
    if (name.what === 'entry' && reached) {
      const entry = vocabulary.entries.all.find(({ id }) => id === name.set)?.entries[name.index]
      if (entry?.kinds.includes(visit.kind)) once.add(visit.place)
    }
    if (name.what === 'form') {
      for (const use of visit.forms) {
        if (use.form !== name.form || use.unit !== name.unit || use.count === 0) continue
        if (!reached && !['material', 'effort'].includes(standsFor(use.form, use.unit))) continue
        count += use.count
        estimated ||= use.estimated
      }
    }
    if (name.what !== 'plain') continue
    if (name.id === 'visits') count += 1
    if (name.id === 'workers') once.add(visit.author)
    if (name.id === 'staff') count += visit.staff
    if (name.id === 'vehicles') {
      let trips = 0
      for (const { form, unit, count: of } of visit.forms) if (unit === '车次' && standsFor(form, unit) === 'effort') trips += of
      count += trips > visit.vehicles ? trips : visit.vehicles
    }
    if (name.id === 'personTimes') people('in-person', null)
    if (name.id === 'online' || name.id === 'internal') people(name.id, null)
    if (!reached) continue
    if (name.id === 'installs') count += visit.installs
    if (name.id === 'places' || (name.id === 'households' && visit.kind === 'household')) once.add(visit.place)
    const village = (areaOf.get(visit.place) ?? visit.area).slice(0, 12)
    if (name.id === 'villages' && !village.endsWith('000')) once.add(village)
  }
  return { count: count + once.size, estimated }
}

function reaches({ outcome, change }: VisitVersion): boolean {
  return change !== 'withdrawn' && (outcome === 'met' || outcome === 'held')
}

function standsFor(form: string, unit: string): string {
  return stands.get(`${form} ${unit}`) ?? ''
}

const stands = new Map(vocabulary.forms.all.flatMap(({ id, counts }) => Object.entries(counts).map(([unit, of]) => [`${id} ${unit}`, of])))

function channelIn({ kind, forms }: VisitVersion): string {
  const held = forms.map(({ form, unit }) => standsFor(form, unit))
  if (kind === 'household' || kind === 'shop' || held.includes('session') || held.includes('reach')) return 'in-person'
  return held.includes('online') ? 'online' : held.includes('internal') ? 'internal' : 'in-person'
}
