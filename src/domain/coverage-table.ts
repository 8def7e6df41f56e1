import { areaPrefix, type AreaCode } from './area.ts'
import { childArea, coverageStates, stateOf, type CoverageState, type PlaceMark, type Tally } from './coverage.ts'
import { addDays, daysBetween, isInPeriod, type LocalDay, type Period } from './day.ts'
import type { Place, PlaceId, PlaceKindId } from './place.ts'

/** Which places are asked about. */
export interface TableScope {
  readonly kind: PlaceKindId
  /** One area, whose children are the rows; of several each is a row itself. */
  readonly within: readonly AreaCode[]
  /** Only what hangs on the area itself, not on the areas inside it. */
  readonly direct?: boolean
}

/** The days that are compared. */
export interface TableDays {
  /** What has passed of the period: it never reaches beyond today. */
  readonly now: Period
  /** As many days right before it. */
  readonly previous: Period
  /** The period as it stood until yesterday. */
  readonly untilYesterday: Period
}

export interface AreaFigures {
  readonly now: Tally
  readonly previous: Tally
  readonly untilYesterday: Tally
  /** Visits of the period that count, however many at one place. */
  readonly visits: number
}

export interface CoverageTable {
  readonly total: AreaFigures
  readonly byArea: ReadonlyMap<AreaCode, AreaFigures>
}

export type Marks = ReadonlyMap<PlaceId, readonly PlaceMark[]>

/** A period that has only begun is compared with as many days as have passed of it. */
export function tableDays(period: Period, today: LocalDay): TableDays {
  const to = Math.max(period.from, Math.min(period.to, today))
  const length = daysBetween(period.from, to) + 1
  return {
    now: { from: period.from, to },
    previous: { from: addDays(period.from, -length), to: addDays(period.from, -1) },
    untilYesterday: { from: period.from, to: Math.min(to, addDays(today, -1)) },
  }
}

/** How each place of a list stands in the compared days, by its position: its state's position in `coverageStates`. */
export interface Standings {
  readonly now: Uint8Array
  readonly previous: Uint8Array
  readonly untilYesterday: Uint8Array
  /** Visits of the period. */
  readonly visits: Uint16Array
}

const compared = ['now', 'previous', 'untilYesterday'] as const

/** Of the marks of each place. Worked out once for a period, whichever areas and kinds are then looked at. */
export function standingsOf(marks: readonly (readonly PlaceMark[] | undefined)[], days: TableDays): Standings {
  const never = coverageStates.indexOf('never')
  const states = () => new Uint8Array(marks.length).fill(never)
  const standings = { now: states(), previous: states(), untilYesterday: states(), visits: new Uint16Array(marks.length) }
  for (let i = 0; i < marks.length; i++) {
    const there = marks[i]
    if (!there) continue
    for (const when of compared) standings[when][i] = coverageStates.indexOf(stateOf(there, days[when]))
    for (const { day } of there) if (isInPeriod(day, days.now)) standings.visits[i]! += 1
  }
  return standings
}

/** Positions of the places of the kind in the areas. */
export function positionsInScope(places: readonly Place[], scope: TableScope): number[] {
  const isInside = insideOf(scope)
  const found: number[] = []
  let [before, inside] = ['', false]
  for (let i = 0; i < places.length; i++) {
    const place = places[i]
    if (place?.kind !== scope.kind) continue
    // Neighbours in the list mostly share their area.
    if (place.area !== before) inside = isInside(place.area)
    before = place.area
    if (inside) found.push(i)
  }
  return found
}

/** All tallies of all rows in one pass over the places at the positions. An area that is no code throws RangeError. */
export function coverageTable(
  places: readonly Place[],
  positions: readonly number[],
  standings: Standings,
  scope: TableScope,
): CoverageTable {
  const byArea = new Map<AreaCode, FigureCounts>()
  const rowOf = rowFinder(scope)
  let before = ''
  let figures = emptyFigures()
  for (const i of positions) {
    const area = places[i]?.area ?? ''
    if (area !== before) {
      const row = rowOf(area)
      figures = byArea.get(row) ?? emptyFigures()
      byArea.set(row, figures)
    }
    before = area
    for (const when of compared) addState(figures[when], coverageStates[standings[when][i] ?? -1] ?? 'never')
    figures.visits += standings.visits[i] ?? 0
  }
  const total = emptyFigures()
  for (const row of byArea.values()) {
    for (const when of compared) for (const name of tallied) total[when][name] += row[when][name]
    total.visits += row.visits
  }
  return { total, byArea }
}

/** The same table from the figures of the areas that places hang on, each in the scope. */
export function tableOfAreas(areas: Iterable<readonly [AreaCode, AreaFigures]>, scope: TableScope): CoverageTable {
  const total = emptyFigures()
  const byArea = new Map<AreaCode, FigureCounts>()
  const rowOf = rowFinder(scope)
  for (const [area, figures] of areas) {
    const row = rowOf(area)
    const there = byArea.get(row) ?? emptyFigures()
    byArea.set(row, there)
    for (const counts of [total, there]) {
      for (const when of ['now', 'previous', 'untilYesterday'] as const) addTally(counts[when], figures[when])
      counts.visits += figures.visits
    }
  }
  return { total, byArea }
}

/** The figures that places stand behind. `today`: covered now and not until yesterday. `before`: covered in the previous period. */
export const placeFigures = ['expected', 'covered', 'tried', 'never', 'today', 'before'] as const
export type PlaceFigure = (typeof placeFigures)[number]

/** The places that a figure of the table counts, in the order given: as many as the figure says. */
export function placesBehind(
  figure: PlaceFigure,
  places: Iterable<Place>,
  marks: Marks,
  days: TableDays,
  scope: TableScope,
): Place[] {
  const counts = (place: Place) => {
    const there = marks.get(place.id)
    switch (figure) {
      case 'expected':
        return true
      case 'before':
        return stateOf(there, days.previous) === 'covered'
      case 'today':
        return stateOf(there, days.now) === 'covered' && stateOf(there, days.untilYesterday) !== 'covered'
      case 'covered':
      case 'tried':
      case 'never':
        return stateOf(there, days.now) === figure
    }
  }
  return Array.from(inScope(places, scope)).filter(counts)
}

/** Places of the kind in the areas, in the order given. */
export function* inScope(places: Iterable<Place>, scope: TableScope): Generator<Place> {
  const isInside = insideOf(scope)
  for (const place of places) if (place.kind === scope.kind && isInside(place.area)) yield place
}

function insideOf({ within, direct }: TableScope): (area: AreaCode) => boolean {
  if (direct) return (area) => within.includes(area)
  const insides = within.map(areaPrefix)
  return (area) => insides.some((inside) => area.startsWith(inside))
}

/** Which row of the table a place counts in, by its area. */
export function rowFinder({ within, direct }: Pick<TableScope, 'within' | 'direct'>): (area: AreaCode) => AreaCode {
  const [only] = within
  if (within.length === 1 && only !== undefined && !direct) {
    const child = childArea(only)
    return (area) => child(area) ?? area
  }
  return (area) => within.find((own) => area.startsWith(areaPrefix(own))) ?? area
}

const tallied = ['expected', ...coverageStates] as const
type Count = { -readonly [Key in keyof Tally]: number }

/** AreaFigures while they are counted. */
export type FigureCounts = { now: Count; previous: Count; untilYesterday: Count; visits: number }

export function emptyFigures(): FigureCounts {
  const empty = (): Count => ({ expected: 0, covered: 0, tried: 0, never: 0 })
  return { now: empty(), previous: empty(), untilYesterday: empty(), visits: 0 }
}

/** One more place in this state. */
export function addState(tally: Count, state: CoverageState): void {
  tally.expected += 1
  tally[state] += 1
}

function addTally(tally: Count, more: Tally): void {
  for (const key of ['expected', 'covered', 'tried', 'never'] as const) tally[key] += more[key]
}
