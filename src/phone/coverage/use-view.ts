import { useMemo } from 'react'
import type { AreaCode } from '../../domain/area.ts'
import { usualBlindSpots, type BlindSpot } from '../../domain/blind-spots.ts'
import { paceShare, targetAt } from '../../domain/campaign.ts'
import {
  coverageTable,
  positionsInScope,
  standingsOf,
  tableDays,
  type Standings,
  type TableDays,
  type TableScope,
} from '../../domain/coverage-table.ts'
import type { LocalDay } from '../../domain/day.ts'
import { campaignSteps, quarters, type PaceSteps } from '../../domain/pace.ts'
import type { PlaceKindId } from '../../domain/place.ts'
import { covers } from '../../domain/people.ts'
import { useAccount } from '../record-book/book.ts'
import { marksInOrder } from '../record-book/marks-in-order.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { chosenPeriod, periodChoices, type PeriodChoice } from '../../domain/period-choice.ts'
import { plainPeriodsOn } from './periods.ts'
import type { Query } from './query.ts'
import { noGoal, rowOf, rowsOf, sortRows, type Goal, type Row } from './rows.ts'
import { useBlindSpots } from './use-blind-spots.ts'
import { useNames, type Names } from './use-names.ts'

/** All that the screen and its lists show, worked out of what this phone holds. */
export interface View {
  readonly query: Query
  readonly territory: Territory
  readonly today: LocalDay
  readonly names: Names
  readonly kinds: readonly PlaceKindId[]
  readonly kind: PlaceKindId
  readonly periods: readonly PeriodChoice[]
  readonly period: PeriodChoice
  readonly days: TableDays
  readonly scope: TableScope
  /** Of the places in scope, in the roster; and how each place of the roster stands. */
  readonly positions: readonly number[]
  readonly standings: Standings
  /** Of the areas asked about, where all are asked the same. */
  readonly goal: Goal
  readonly steps: PaceSteps
  /** Of a row: an area with a target of its own goes by it. */
  readonly stepsOf: (row: Row) => PaceSteps
  readonly total: Row
  /** In the order of the table. */
  readonly rows: readonly Row[]
  /** Null while they are being looked for. */
  readonly spots: readonly BlindSpot[] | null
}

/** Null when the area in the address is not one of this account's. */
export function useView(territory: Territory, query: Query): View | null {
  const today = useToday()
  const account = useAccount()
  const names = useNames(territory)
  const { places, marks, campaigns, areas } = territory
  const { area, direct, from, to, sort, down } = query
  const periods = useMemo(
    () => periodChoices(campaigns, plainPeriodsOn(today, { ...(from !== null && { from }), ...(to !== null && { to }) }), today),
    [campaigns, today, from, to],
  )
  const period = useMemo(() => chosenPeriod(periods, query.period, today), [periods, query.period, today])
  const kinds = useMemo(() => [...new Set(places.map((place) => place.kind))], [places])
  const kind = kinds.find((each) => each === query.kind) ?? period.campaign?.kind ?? usualBlindSpots.kind
  const scope = useMemo(
    () => ({ kind, within: area === null ? account.areas : [area], direct }),
    [kind, area, account.areas, direct],
  )
  const days = useMemo(() => tableDays(period.period, today), [period, today])
  const standings = useMemo(() => standingsOf(marksInOrder(places, marks), days), [places, marks, days])
  const positions = useMemo(() => positionsInScope(places, scope), [places, scope])
  const table = useMemo(() => coverageTable(places, positions, standings, scope), [places, positions, standings, scope])
  const goalAt = useMemo(() => (code: AreaCode) => goalOf(period, kind, code, today), [period, kind, today])
  const goal = useMemo(() => sharedGoal(scope.within.map(goalAt)), [scope, goalAt])
  const stepsOf = useMemo(() => (row: Row) => stepsTo(period, row.goal, today), [period, today])
  const steps = useMemo(() => stepsTo(period, goal, today), [period, goal, today])
  const spots = useBlindSpots({ kind, places, positions, standings })
  const rows = useMemo(
    () => sortRows(rowsOf(table, goalAt, (code) => names.row(code, scope.within)), sort, down),
    [table, goalAt, names, scope, sort, down],
  )
  if (area !== null && (!areas.has(area) || !covers(account, area))) return null
  const total = rowOf(area ?? account.areas[0] ?? '', names.title(scope.within), table.total, goal)
  return { query, territory, today, names, kinds: names.inOrder(kinds), kind, periods, period, days, scope, positions, standings, goal, steps, stepsOf, total, rows, spots }
}

/** What a campaign asks of an area, of this kind of place. */
function goalOf({ campaign }: PeriodChoice, kind: PlaceKindId, area: AreaCode, today: LocalDay): Goal {
  const target = campaign && targetAt(campaign, area, kind)
  if (!target) return noGoal
  const { period } = campaign
  return { target: target.share, pace: paceShare(target.share, period, today), days: { period, today } }
}

/** Areas that are asked differently have no goal in common. */
function sharedGoal(goals: readonly Goal[]): Goal {
  const [first = noGoal] = goals
  return goals.every(({ target }) => target === first.target) ? first : noGoal
}

/** Behind on the map is behind in the table: the step between the two is the exact pace. */
function stepsTo({ campaign }: PeriodChoice, { target, pace }: Goal, today: LocalDay): PaceSteps {
  if (!campaign || target === null) return quarters
  const steps = campaignSteps({ period: campaign.period, targetShare: target }, today)
  return pace === null ? steps : { ...steps, onPace: pace }
}
