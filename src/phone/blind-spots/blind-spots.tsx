import { MapPinOff } from 'lucide-react'
import { useLocation, useSearch } from 'wouter'
import { maySeePeople } from '../../domain/people.ts'
import { useAccount } from '../record-book/book.ts'
import { useTerritory, type Territory } from '../record-book/territory.ts'
import { useSyncStatus } from '../sync/status.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { NotYours } from '../ui/not-yours.tsx'
import { Screen } from '../ui/screen.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { blindSpots as words } from '../words/blind-spots.ts'
import { useSay } from '../words/say.tsx'
import { AbsentTab } from './absent-tab.tsx'
import styles from './blind-spots.module.css'
import { Filters } from './filters.tsx'
import { FollowUpsTab } from './follow-ups-tab.tsx'
import { GivenTab } from './given-tab.tsx'
import { hrefOf, readQuery, readTab, tabs } from './query.ts'
import { SpotsTab } from './spots-tab.tsx'
import { useBoard } from './use-board.ts'

/** 盲区: what nobody walked, who is asked to, who is due again and who is never at home. For those who look after others. */
export function BlindSpots() {
  const say = useSay()
  const account = useAccount()
  const territory = useTerritory()
  // Half a roster would cut other spots than the whole one.
  const { pulling, lastSent } = useSyncStatus()
  const firstPull = pulling !== null && lastSent === null
  if (!maySeePeople(account)) {
    return <NotYours title={say(words.title)} icon={<MapPinOff />} whose={say(words.notYours)} note={say(words.notYoursNote)} href="/rounds" way={say(words.toRounds)} />
  }
  if (territory && territory.places.length > 0 && !firstPull) return <Known territory={territory} />
  return (
    <Screen title={say(words.title)}>
      {territory === null || firstPull ? (
        <output>{say(firstPull ? words.coming : words.opening)}</output>
      ) : (
        <EmptyState icon={<MapPinOff />} title={say(words.empty)} note={say(words.emptyNote)} />
      )}
    </Screen>
  )
}

function Known({ territory }: { readonly territory: Territory }) {
  const say = useSay()
  const [path, navigate] = useLocation()
  const query = readQuery(useSearch())
  const tab = readTab(path)
  const board = useBoard(territory, query)
  return (
    <Screen title={say(words.title)} wide>
      <div className={styles['tabs']}>
        <Segmented
          label={say(words.tabs)}
          options={tabs.map((value) => ({ value, label: say(words[value]) }))}
          value={tab}
          onChange={(next) => navigate(hrefOf(next, query), { replace: true })}
        />
      </div>
      <Filters board={board} query={query} tab={tab} />
      {tab === 'spots' && <SpotsTab key={board.village} board={board} query={query} />}
      {tab === 'given' && <GivenTab board={board} query={query} />}
      {tab === 'follow-ups' && <FollowUpsTab board={board} />}
      {tab === 'absent' && <AbsentTab board={board} />}
    </Screen>
  )
}
