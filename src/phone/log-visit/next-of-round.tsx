import { useMemo, type ReactNode } from 'react'
import type { PlaceId } from '../../domain/place.ts'
import { isToWalk } from '../../domain/rounds.ts'
import { useAccount } from '../record-book/book.ts'
import { stopsOf, type RoundStop } from '../record-book/round-stops.ts'
import { useRounds } from '../record-book/rounds.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'

interface NextOfRoundProps {
  readonly territory: Territory
  /** Where the worker has just been. */
  readonly place: PlaceId
  /** Shown when the place is of no round, or nothing is left of it. */
  readonly otherwise: ReactNode
  readonly children: (next: RoundStop) => ReactNode
}

/** The next stop of the rounds that this place belongs to. */
export function NextOfRound({ territory, place, otherwise, children }: NextOfRoundProps): ReactNode {
  const { id } = useAccount()
  const today = useToday()
  const rounds = useRounds()
  const next = useMemo(() => {
    const walked = (rounds ?? []).filter((round) => round.places.includes(place) && isToWalk(round, id, territory, today))
    return stopsOf(territory, walked, { author: id, today, here: null }).left[0]
  }, [rounds, territory, place, id, today])
  if (!rounds) return null
  return next ? children(next) : otherwise
}
