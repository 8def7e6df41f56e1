import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { signOut } from '../sync/sign-in.ts'
import { syncNow, useSyncStatus } from '../sync/status.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ListRow } from '../ui/list-row.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { me as words } from '../words/me.ts'
import { useSay } from '../words/say.tsx'
import styles from './me.module.css'

/** The way out, which loses nothing: what is not sent stays on this phone under its author. */
export function SignOut() {
  const say = useSay()
  const [, go] = useLocation()
  const [open, setOpen] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const { waiting: n, photosWaiting, phase } = useSyncStatus()
  const [tried, setTried] = useState(false)

  function send() {
    setTried(true)
    syncNow()
  }

  async function leave() {
    setLeaving(true)
    await signOut()
    // Whoever signs in next begins with the day, not with these settings.
    go('/', { replace: true })
  }

  return (
    <>
      <Card flush>
        <ListRow
          danger
          icon={<LogOut />}
          title={say(words.signOut)}
          note={say(n > 0 ? words.signOutNote : words.signOutNoteNone, { n })}
          onPress={() => setOpen(true)}
        />
      </Card>
      <Sheet
        open={open}
        onClose={() => setOpen(false)}
        icon={n > 0 && <StatusMark state="here" size={40} silent />}
        title={say(n > 0 ? words.signOutTitle : words.signOutTitleNone, { n })}
      >
        <p>{say(n > 0 ? words.signOutText : words.signOutTextNone, { n })}</p>
        {photosWaiting > 0 && <p>{say(words.signOutPhotos, { n: photosWaiting })}</p>}
        {n + photosWaiting > 0 && (
          <Button wide aria-disabled={phase === 'sending'} onClick={send}>
            {say(phase === 'sending' ? words.sendingFirst : words.sendFirst)}
          </Button>
        )}
        <output>{n + photosWaiting > 0 && tried && phase === 'no-signal' && say(words.sendFailed)}</output>
        <div className={styles['pair']}>
          <Button kind="danger" disabled={leaving} onClick={() => void leave()}>
            {say(leaving ? words.signingOut : n > 0 ? words.signOutYes : words.signOutYesNone)}
          </Button>
          <Button kind="quiet" onClick={() => setOpen(false)}>
            {say(words.signOutNo)}
          </Button>
        </div>
      </Sheet>
    </>
  )
}
