import { useMemo } from 'react'
import { areaLevel, areaPrefix, isWithin, townCodeOf, villageOf, type AreaCode } from '../../domain/area.ts'
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
  /** Towns with doors in them. */
  readonly towns: readonly AreaCode[]
  /** The town chosen, by itself or with a village of it; null for all, and where there is only one. */
  readonly town: AreaCode | null
  /** Villages with doors in them, of the town chosen. */
  readonly villages: readonly AreaCode[]
  /** The village chosen, null for all. */
  readonly village: AreaCode | null
  /** Whether an area lies in what was chosen. */
  readonly holds: (area: AreaCode) => boolean
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
  const area = query.area !== null && covers(account, query.area) ? query.area : null
  const inOrder = useMemo(() => {
    const name = (code: AreaCode) => areas.get(code)?.shortName ?? code
    return (codes: Iterable<AreaCode>) => [...new Set(codes)].sort((a, b) => name(a).localeCompare(name(b), language))
  }, [areas, language])
  const allVillages = useMemo(() => inOrder(all.map((door) => villageOf(door.area))), [all, inOrder])
  const towns = useMemo(() => inOrder(allVillages.map(townCodeOf)), [allVillages, inOrder])
  const town = towns.length > 1 && area !== null ? townCodeOf(area) : null
  const villages = useMemo(() => (town === null ? allVillages : allVillages.filter((code) => isWithin(code, town))), [allVillages, town])
  const holds = useMemo(() => {
    const prefix = area === null ? '' : areaPrefix(area)
    return (code: AreaCode) => code.startsWith(prefix)
  }, [area])
  const doors = useMemo(() => all.filter((door) => holds(door.area)), [all, holds])
  const days = useMemo(() => ({ from: period.period.from, to: Math.min(period.period.to, today) }), [period, today])
  const spots = useMemo(
    () => blindSpots(doors, (place) => stateOf(marks.get(place.id), days)),
    [doors, marks, days],
  )
  const here = useMemo(() => rounds && rounds.filter((round) => holds(round.area)), [rounds, holds])
  // Villages of two towns may be called the same.
  const manyTowns = towns.length > 1 && town === null
  const nameOf = (code: AreaCode) => {
    const levels = new Set([...(manyTowns ? [townCodeOf(code)] : []), ...(code.length === 15 ? [villageOf(code)] : []), code])
    return [...levels].map((each) => areas.get(each)?.shortName ?? each).join(' ')
  }
  const village = area !== null && areaLevel(area) === 'village' ? area : null
  return { territory, today, periods, period, days, towns, town, villages, village, holds, doors, spots, rounds: here, workers, nameOf }
}

/** Rounds that somebody is still asked to walk. */
export function openRounds(rounds: readonly Round[], { territory, today }: Pick<Board, 'territory' | 'today'>): Round[] {
  return rounds.filter((round) => ['open', 'overdue'].includes(progressOf(round, territory, today).state))
}
