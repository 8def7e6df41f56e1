import { useMemo } from 'react'
import { townOf, type AreaCode } from '../../domain/area.ts'
import { blindSpots, usualBlindSpots, type BlindSpot } from '../../domain/blind-spots.ts'
import { inScope } from '../../domain/coverage-table.ts'
import { stateOf } from '../../domain/coverage.ts'
import { monthOf, yearOf, type LocalDay, type Period } from '../../domain/day.ts'
import { chosenPeriod, periodChoices, type PeriodChoice } from '../../domain/period-choice.ts'
import type { Place } from '../../domain/place.ts'
import { covers } from '../../domain/people.ts'
import { progressOf, type Round } from '../../domain/rounds.ts'
import { useAccount } from '../record-book/book.ts'
import { useRounds } from '../record-book/rounds.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { useLanguage } from '../words/say.tsx'
import type { Query } from './query.ts'
import { useWorkers, type Workers } from './use-workers.ts'

/** All that the tabs show, worked out of what this device holds. */
export interface Board {
  readonly territory: Territory
  readonly today: LocalDay
  readonly periods: readonly PeriodChoice[]
  readonly period: PeriodChoice
  /** What has passed of it. */
  readonly days: Period
  /** Villages with doors in them. */
  readonly villages: readonly AreaCode[]
  /** The village chosen, null for all. */
  readonly village: AreaCode | null
  /** Doors that the tabs speak of. */
  readonly doors: readonly Place[]
  /** Most people first. */
  readonly spots: readonly BlindSpot[]
  /** Null while they are being read. */
  readonly rounds: readonly Round[] | null
  readonly workers: Workers
  /** A grid with its village, and with its town where there are several. */
  readonly nameOf: (area: AreaCode) => string
}

export function useBoard(territory: Territory, query: Query): Board {
  const today = useToday()
  const account = useAccount()
  const language = useLanguage()
  const rounds = useRounds()
  const workers = useWorkers()
  const { places, marks, campaigns, areas } = territory
  const periods = useMemo(
    () => periodChoices(campaigns, { month: monthOf(today), year: yearOf(today) }, today),
    [campaigns, today],
  )
  const period = useMemo(() => chosenPeriod(periods, query.period, today), [periods, query.period, today])
  const all = useMemo(
    () => [...inScope(places, { kind: usualBlindSpots.kind, within: account.areas })],
    [places, account.areas],
  )
  const villages = useMemo(() => {
    const codes = [...new Set(all.map(({ area }) => area.slice(0, 12)))]
    const name = (code: AreaCode) => areas.get(code)?.shortName ?? code
    return codes.sort((a, b) => name(a).localeCompare(name(b), language))
  }, [all, areas, language])
  const village = query.village !== null && covers(account, query.village) ? query.village : null
  const doors = useMemo(() => (village === null ? all : all.filter(({ area }) => area.startsWith(village))), [all, village])
  const days = useMemo(() => ({ from: period.period.from, to: Math.min(period.period.to, today) }), [period, today])
  const spots = useMemo(
    () => blindSpots(doors, (place) => stateOf(marks.get(place.id), days)),
    [doors, marks, days],
  )
  const here = useMemo(
    () => rounds && (village === null ? rounds : rounds.filter(({ area }) => area.startsWith(village))),
    [rounds, village],
  )
  // Villages of two towns may be called the same.
  const manyTowns = new Set(villages.map(townOf)).size > 1
  const nameOf = (code: AreaCode) => {
    const levels = [...(manyTowns ? [`${townOf(code)}000`] : []), ...(code.length === 15 ? [code.slice(0, 12)] : []), code]
    return levels.map((each) => areas.get(each)?.shortName ?? each).join(' ')
  }
  return { territory, today, periods, period, days, villages, village, doors, spots, rounds: here, workers, nameOf }
}

/** Rounds that somebody is still asked to walk. */
export function openRounds(rounds: readonly Round[], { territory, today }: Pick<Board, 'territory' | 'today'>): Round[] {
  return rounds.filter((round) => ['open', 'overdue'].includes(progressOf(round, territory, today).state))
}
