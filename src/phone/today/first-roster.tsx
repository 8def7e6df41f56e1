import { CloudDownload, MapPinOff, WifiOff } from 'lucide-react'
import { syncNow, useSyncStatus } from '../sync/status.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useSay } from '../words/say.tsx'
import { today as words } from '../words/today.ts'
import styles from './today.module.css'

/** Before there is a roster on this phone: what is going on, and what to do when nothing is. */
export function FirstRoster({ reading }: { readonly reading: boolean }) {
  const say = useSay()
  const { phase, pulling } = useSyncStatus()
  if (pulling) {
    const { done, left } = pulling
    return (
      <EmptyState
        icon={<CloudDownload />}
        title={say(words.fetching)}
        note={
          <>
            {left === null ? say(words.fetchedSome, { done }) : say(words.fetched, { done, left })}
            {left !== null && (
              <progress className={styles['progress']} aria-label={say(words.fetching)} value={done} max={done + left} />
            )}
          </>
        }
      />
    )
  }
  if (reading) return <EmptyState icon={<CloudDownload />} title={say(words.opening)} note={say(words.openingNote)} />
  const cutOff = phase === 'no-signal' || phase === 'trouble'
  return (
    <EmptyState
      icon={cutOff ? <WifiOff /> : <MapPinOff />}
      title={say(cutOff ? words.noRoster : words.emptyRoster)}
      note={say(cutOff ? words.noRosterNote : words.emptyRosterNote)}
      action={
        <Button kind="secondary" onClick={syncNow}>
          {say(words.tryNow)}
        </Button>
      }
    />
  )
}
