import type { LocalDay } from '../../domain/day.ts'
import type { FollowUp } from '../../domain/follow-up.ts'
import { usePreferences } from '../record-book/preferences.ts'
import type { Territory } from '../record-book/territory.ts'
import { PlaceRow } from '../ui/place-row.tsx'
import { useLanguage, useSay } from '../words/say.tsx'
import { dueNote, lastVisitNote } from './place-notes.ts'
import type { Stop } from './plan-round.ts'

interface StopRowProps {
  readonly stop: Stop
  readonly territory: Territory
  readonly day: LocalDay
}

export function StopRow({ stop: { place, metres, state }, territory, day }: StopRowProps) {
  const speech = { say: useSay(), language: useLanguage(), day }
  return (
    <PlaceRow
      kind={place.kind}
      mark={state}
      name={place.name}
      note={lastVisitNote(territory.marks.get(place.id), state, speech)}
      metres={metres}
      href={`/log?place=${place.id}`}
    />
  )
}

interface DueRowProps {
  readonly due: FollowUp
  readonly metres: number | null
  readonly territory: Territory
  readonly day: LocalDay
}

export function DueRow({ due, metres, territory, day }: DueRowProps) {
  const brief = usePreferences().textSize === 'large'
  const speech = { say: useSay(), language: useLanguage(), day, brief }
  const place = territory.placeById.get(due.place)
  if (!place) return null
  return (
    <PlaceRow
      kind={place.kind}
      mark="due"
      name={place.name}
      note={dueNote(due, speech)}
      metres={metres ?? undefined}
      href={`/log?place=${place.id}`}
    />
  )
}
