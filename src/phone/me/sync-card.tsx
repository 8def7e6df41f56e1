import { CheckCheck, LogIn, RefreshCw } from 'lucide-react'
import { useSyncStatus, syncNow, type SyncStatus } from '../sync/status.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { useMomentWords } from '../visit-words/moment-words.ts'
import { me as words } from '../words/me.ts'
import { useSay, type Phrase } from '../words/say.tsx'
import styles from './me.module.css'
import { SignInAgain } from './sign-in-again.tsx'

/** What waits for the office, in words, and the button that tries at once. */
export function SyncCard() {
  const say = useSay()
  const moment = useMomentWords()
  const status = useSyncStatus()
  const { phase, waiting, photosWaiting, attention, lastSent } = status
  const none = phase === 'cut-off' ? words.cutOffTitle : words.allSentTitle
  if (phase === 'signed-out') {
    return (
      <Card>
        <div className={styles['sync']}>
          <LogIn size={28} />
          <div>
            <h2 className={styles['heading']}>{say(words.signedOutTitle)}</h2>
            <p className={styles['note']}>{say(words.signedOutNote)}</p>
          </div>
        </div>
        <SignInAgain />
      </Card>
    )
  }
  return (
    <Card>
      <div className={styles['sync']}>
        {waiting + photosWaiting > 0 || phase === 'cut-off' ? <StatusMark state="here" size={28} silent /> : <CheckCheck size={28} className={styles['good']} />}
        <div>
          <h2 className={styles['heading']}>
            {waiting > 0
              ? say(words.waitingTitle, { n: waiting })
              : say(photosWaiting > 0 ? words.waitingPhotos : none, { n: photosWaiting })}
          </h2>
          <p className={styles['note']}>{say(noteFor(status))}</p>
          {waiting > 0 && photosWaiting > 0 && <p className={styles['note']}>{say(words.waitingPhotos, { n: photosWaiting })}</p>}
        </div>
      </div>
      <Button kind="secondary" wide icon={<RefreshCw size={20} />} aria-disabled={phase === 'sending'} onClick={syncNow}>
        {say(phase !== 'sending' ? words.sendNow : waiting + photosWaiting > 0 ? words.sending : words.checking)}
      </Button>
      <output className={styles['last']}>
        {lastSent === null ? say(words.neverSent) : say(words.lastSent, moment(lastSent))}
      </output>
      {attention > 0 && (
        <LinkButton kind="text" wide icon={<StatusMark state="attention" silent />} href="/records?show=attention">
          {say(words.attention, { n: attention })}
        </LinkButton>
      )}
    </Card>
  )
}

function noteFor({ phase, waiting, photosWaiting }: SyncStatus): Phrase {
  const some = waiting + photosWaiting > 0
  switch (phase) {
    case 'no-signal':
      return some ? words.noSignalNote : words.checkedNoSignal
    case 'sending':
      return some ? words.sendingNote : words.allSentNote
    case 'cut-off':
      return words.cutOffNote
    case 'trouble':
      return words.troubleNote
    case 'idle':
    case 'signed-out':
      return some ? words.waitingNote : words.allSentNote
  }
}
