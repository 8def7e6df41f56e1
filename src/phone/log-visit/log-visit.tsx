import { MapPinOff } from 'lucide-react'
import { useSearch } from 'wouter'
import type { VisitId } from '../../domain/visit.ts'
import { useTerritory } from '../record-book/territory.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { logVisit } from '../words/log-visit.ts'
import { useSay } from '../words/say.tsx'
import { Correction } from './correction.tsx'
import { Entry } from './entry.tsx'
import { Opening } from './opening.tsx'
import { Saved } from './saved.tsx'

interface LogVisitProps {
  /** The visit to be corrected; without it a new one is logged. */
  readonly correct?: VisitId
}

/** 记一笔, at /log, /log?place=…, /log?again=…; the moment after it at /log?saved=…; a correction at /records/…/correct. */
export function LogVisit({ correct }: LogVisitProps) {
  const search = useSearch()
  const asked = new URLSearchParams(search)
  const saved = asked.get('saved')
  const territory = useTerritory()
  if (!territory) return <Opening />
  if (correct !== undefined) return <Correction territory={territory} visit={correct} />
  if (saved !== null) return <Saved territory={territory} visit={saved} />
  if (territory.places.length === 0) return <NoPlaces />
  return <Entry key={search} territory={territory} place={asked.get('place')} again={asked.get('again')} />
}

function NoPlaces() {
  const say = useSay()
  return (
    <Screen title={say(logVisit.title)}>
      <EmptyState
        icon={<MapPinOff size={48} />}
        title={say(logVisit.noPlaces)}
        note={say(logVisit.noPlacesNote)}
        action={<LinkButton href="/">{say(logVisit.toToday)}</LinkButton>}
      />
    </Screen>
  )
}
