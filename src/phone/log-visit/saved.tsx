import { isDoor, type VisitId, type VisitVersion } from '../../domain/visit.ts'
import { useAccount } from '../record-book/book.ts'
import { useVisit, type RecordRow } from '../record-book/records.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { useSyncStatus } from '../sync/status.ts'
import { LinkButton } from '../ui/button.tsx'
import { Screen } from '../ui/screen.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { logVisit, savedWords } from '../words/log-visit.ts'
import { useSay, type Say } from '../words/say.tsx'
import { outcomeWords } from '../words/visits.ts'
import { peopleReached } from './answers.ts'
import { NextPlace } from './next-place.tsx'
import { placesVisitedOn } from './propose-place.ts'
import styles from './saved.module.css'

interface SavedProps {
  readonly territory: Territory
  readonly visit: VisitId
}

/** The moment after the save: what is kept, how far the day has come, and the next door. */
export function Saved({ territory, visit }: SavedProps) {
  const say = useSay()
  const record = useVisit(visit)
  return (
    <div className={styles['saved']}>
      {record !== undefined && (
        <div className={styles['mark']}>
          <StatusMark state="covered" size={56} silent />
        </div>
      )}
      <Screen title={say(record === undefined ? logVisit.notFound : savedWords.title)}>
        <output className={styles['words']}>{record && <WhatIsKept territory={territory} shown={record.shown} />}</output>
        {record && <NextPlace territory={territory} version={record.shown.version} />}
        <div className={styles['acts']}>
          <LinkButton wide kind="quiet" href="/">
            {say(savedWords.done)}
          </LinkButton>
          {record && (
            <LinkButton wide kind="text" href={`/records/${visit}`}>
              {say(savedWords.show)}
            </LinkButton>
          )}
        </div>
      </Screen>
    </div>
  )
}

function WhatIsKept({ territory, shown }: { readonly territory: Territory; readonly shown: RecordRow }) {
  const say = useSay()
  const account = useAccount()
  const today = useToday()
  const { phase } = useSyncStatus()
  const { version } = shown
  const door = isDoor(version.kind)
  const count = placesVisitedOn(territory, account.id, today, door)
  const leaving = phase === 'sending' || phase === 'idle'
  return (
    <>
      <p>
        {whatWasSaved(say, version, territory.placeById.get(version.place)?.name ?? version.place)}
        {count > 0 && say(door ? savedWords.doors : savedWords.events, { n: count })}
      </p>
      <p className={styles['note']}>
        {say(shown.state === 'sent' ? savedWords.sent : leaving ? savedWords.onItsWay : savedWords.noSignal)}
      </p>
    </>
  )
}

function whatWasSaved(say: Say, version: VisitVersion, place: string): string {
  const n = peopleReached(version.reached)
  if (version.outcome === 'met') return say(savedWords.met, { place, n })
  if (version.outcome === 'held' && n > 0) return say(savedWords.held, { place, n })
  return say(savedWords.other, { place, outcome: say(outcomeWords[version.outcome]) })
}
