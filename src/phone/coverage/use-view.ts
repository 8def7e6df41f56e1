import { useMemo } from 'react'
import { areaPrefix, type AreaCode } from '../../domain/area.ts'
import { usualBlindSpots, type BlindSpot } from '../../domain/blind-spots.ts'
import { paceShare } from '../../domain/campaign.ts'
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
import { rowOf, rowsOf, sortRows, type Goal, type Row } from './rows.ts'
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
  readonly goal: Goal
  readonly steps: PaceSteps
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
  const goal = useMemo(() => goalOf(period, kind, scope.within, today), [period, kind, scope, today])
  const steps = useMemo(() => stepsOf(period, goal, today), [period, goal, today])
  const spots = useBlindSpots({ kind, places, positions, standings })
  const rows = useMemo(
    () => sortRows(rowsOf(table, goal, (code) => names.row(code, scope.within)), sort, down),
    [table, goal, names, scope, sort, down],
  )
  if (area !== null && (!areas.has(area) || !covers(account, area))) return null
  const total = rowOf(area ?? account.areas[0] ?? '', names.title(scope.within), table.total, goal)
  return { query, territory, today, names, kinds: names.inOrder(kinds), kind, periods, period, days, scope, positions, standings, goal, steps, total, rows, spots }
}

/** A campaign sets a goal for its own kind of place, in its own area. */
function goalOf({ campaign }: PeriodChoice, kind: PlaceKindId, within: readonly AreaCode[], today: LocalDay): Goal {
  const inside = campaign && within.every((area) => area.startsWith(areaPrefix(campaign.area)))
  if (!campaign || !inside || campaign.kind !== kind) return { target: null, pace: null }
  return { target: campaign.targetShare, pace: paceShare(campaign.targetShare, campaign.period, today) }
}

/** Behind on the map is behind in the table: the step between the two is the exact pace. */
function stepsOf({ campaign }: PeriodChoice, { target, pace }: Goal, today: LocalDay): PaceSteps {
  if (!campaign || target === null) return quarters
  const steps = campaignSteps(campaign, today)
  return pace === null ? steps : { ...steps, onPace: pace }
}
