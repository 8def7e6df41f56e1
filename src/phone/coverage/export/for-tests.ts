import type { Area } from '../../../domain/area.ts'
import { blindSpots } from '../../../domain/blind-spots.ts'
import { coverageTable, inScope, positionsInScope, standingsOf, tableDays } from '../../../domain/coverage-table.ts'
import { stateOf } from '../../../domain/coverage.ts'
import { quarters } from '../../../domain/pace.ts'
import type { Place } from '../../../domain/place.ts'
import type { Outcome, VisitVersion } from '../../../domain/visit.ts'
import { standardVocabulary } from '../../../domain/vocabulary.ts'
import type { Mark, Territory } from '../../record-book/territory.ts'
import { createSay } from '../../words/say.tsx'
import { readQuery } from '../query.ts'
import { rowOf, rowsOf, sortRows, type Goal } from '../rows.ts'
import type { View } from '../use-view.ts'
import type { Occasion } from './speech.ts'
import { factsOf, type VisitItem } from './visit-facts.ts'

export const today = 20260917
export const town = '450126104000'

/** 2026-09-17, ten to one at night in Binyang: still the day before in UTC. */
export const occasion: Occasion = {
  say: createSay('zh-CN'),
  language: 'zh-CN',
  vocabulary: standardVocabulary,
  account: { name: '黄建国' },
  now: Date.UTC(2026, 8, 16, 16, 50),
}

export function doorAt(n: number, area: string, changes: Partial<Place> = {}): Place {
  const id = `${area.slice(0, 12)}-${String(n).padStart(5, '0')}`
  const spread = { latitude: 23.2 + (n % 7) / 1000, longitude: 108.8 + (n % 11) / 1000 }
  return { id, kind: 'household', name: `${n}号`, area, within: null, ...spread, size: 3, initials: '', ...changes }
}

export function markOn(visit: string, day: number, outcome: Outcome = 'met'): Mark {
  return { visit, day, outcome, author: 'wei' }
}

const usualGoal: Goal = { target: 0.9, pace: 0.5, days: { period: { from: 20260901, to: 20260930 }, today } }

/** A screen as `useView` works it out, of the town in the month of September. */
export function viewOf(
  places: readonly Place[],
  marks: Readonly<Record<string, readonly Mark[]>>,
  { goal = usualGoal, within = [town] }: { readonly goal?: Goal; readonly within?: readonly string[] } = {},
): View {
  const codes = new Set(places.flatMap(({ area }) => [town, area.slice(0, 12), area]))
  const areas = new Map([...codes].map((code): [string, Area] => [code, { code, name: code, shortName: `辖区${code}`, parent: null, initials: '' }]))
  const office = { name: '新桥镇反诈中心', demo: false, divisionsSource: '统计用区划代码（2023 年）', layers: [], vocabulary: null }
  const territory: Territory = {
    areas,
    places,
    placeById: new Map(places.map((place) => [place.id, place])),
    marks: new Map(Object.entries(marks)),
    campaigns: [],
    office,
    nearest: () => [],
  }
  const area = (code: string) => areas.get(code)?.shortName ?? code
  const names: View['names'] = {
    area,
    full: area,
    row: area,
    title: (codesWithin) => codesWithin.map(area).join(''),
    kind: () => '住户',
    unit: () => '户',
    inOrder: (kinds) => [...kinds],
    period: () => '本月',
  }
  const query = readQuery('')
  const period = { id: 'month', period: { from: 20260901, to: 20260930 }, campaign: null }
  const days = tableDays(period.period, today)
  const scope = { kind: 'household', within, direct: false }
  const standings = standingsOf(places.map(({ id }) => territory.marks.get(id)), days)
  const positions = positionsInScope(places, scope)
  const table = coverageTable(places, positions, standings, scope)
  return {
    query,
    territory,
    today,
    names,
    kinds: ['household'],
    kind: 'household',
    periods: [period],
    period,
    days,
    scope,
    positions,
    standings,
    goal,
    steps: quarters,
    stepsOf: () => quarters,
    total: rowOf(within[0] ?? '', '全部', table.total, goal),
    rows: sortRows(rowsOf(table, () => goal, area), query.sort, query.down),
    spots: blindSpots(inScope(places, scope), (place) => stateOf(territory.marks.get(place.id), days.now)),
  }
}

export function itemOf(place: Place, mark: Mark, changes: Partial<VisitVersion> = {}): VisitItem {
  const plain = { forms: [], reached: [], topics: [], installs: 0, staff: 1, vehicles: 0, companions: [], followUp: null, photos: [] }
  return { place, mark, facts: factsOf({ ...plain, ...changes } as unknown as VisitVersion) }
}
