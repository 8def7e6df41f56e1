import { lazy, Suspense } from 'react'
import { useAccount } from '../record-book/book.ts'
import { useAskingForFollowUp } from '../record-book/follow-ups.ts'
import { useTerritory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { useSyncStatus } from '../sync/status.ts'
import { Screen } from '../ui/screen.tsx'
import { useSay } from '../words/say.tsx'
import { today as words } from '../words/today.ts'
import { DateAndPlace } from './date-and-place.tsx'
import { FirstRoster } from './first-roster.tsx'
import { Round } from './round.tsx'

// Supervisors sit at better lines: what only they see is not in the first load.
const Overview = lazy(() => import('./overview.tsx').then((part) => ({ default: part.Overview })))

/** 今日: how far the campaign has come, what waits to be sent, who is due and who is left. */
export function Today() {
  const say = useSay()
  const account = useAccount()
  const territory = useTerritory()
  const day = useToday()
  // Read together with the territory, not after it.
  const asking = useAskingForFollowUp()
  // Half a roster would give figures that nobody can trust.
  const { pulling, lastSent } = useSyncStatus()
  const firstPull = pulling !== null && lastSent === null
  return (
    <Screen title={say(words.title)} aside={<DateAndPlace day={day} territory={territory} />} wide>
      {territory === null || territory.places.length === 0 || firstPull ? (
        <FirstRoster reading={territory === null} />
      ) : account.role === 'worker' ? (
        <Round territory={territory} asking={asking} day={day} />
      ) : (
        <Suspense fallback={<FirstRoster reading />}>
          <Overview territory={territory} day={day} />
        </Suspense>
      )}
    </Screen>
  )
}
