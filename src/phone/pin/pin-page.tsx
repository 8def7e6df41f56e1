import { KeyRound, LockOpen } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { keepLockParts } from '../offline/keep-lock-parts.ts'
import { useBook } from '../record-book/book.ts'
import { changePin, putUnderPin, takeOffLock, type Tried } from '../record-book/lock/lock.ts'
import { followTurning, readTurning } from '../record-book/lock/turn-rows.ts'
import { useTerritory } from '../record-book/territory.ts'
import { askLockPoint } from '../sync/office-lock.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ListRow } from '../ui/list-row.tsx'
import { Screen } from '../ui/screen.tsx'
import { pin as words } from '../words/pin.ts'
import { useSay } from '../words/say.tsx'
import { ChoosePin } from './choose-pin.tsx'
import { PinPad } from './pin-pad.tsx'
import styles from './pin.module.css'
import { triedWords } from './try-words.ts'

type Step = 'look' | 'set' | 'take-off' | 'change' | { readonly changeFrom: string }

/** 密码锁: put the phone under a PIN, change it, take it off; and how far the records have come with it. */
export function PinPage() {
  const say = useSay()
  const book = useBook()
  const lock = useTerritory()?.office?.lock
  const [step, setStep] = useState<Step>('look')
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const on = book.sealing?.writes === 'sealed'
  const minutes = lock?.afterMinutes ?? 5

  function go(next: Step) {
    setSaid('')
    setStep(next)
  }
  /** Shows what came of it; where all went well the page begins anew. */
  async function act(doing: () => Promise<string | null>, done = '') {
    setBusy(true)
    setSaid(say(words.setting))
    const fault = await doing().catch(() => say(words.failed))
    setBusy(false)
    if (fault === null) setStep('look')
    setSaid(fault ?? done)
  }
  const set = (pin: string) =>
    act(async () => {
      const reply = await askLockPoint(book.device)
      if (!reply.ok) return say(reply.why === 'no-signal' ? words.needsSignal : words.refused)
      if (!(await keepLockParts())) return say(words.needsSignal)
      await putUnderPin(book, pin, reply.point)
      return null
    })
  const takeOff = (pin: string) => act(async () => toFault(await takeOffLock(book, pin)))
  const change = (before: string, pin: string) => act(async () => toFault(await changePin(book, before, pin)), say(words.changed))
  const toFault = (tried: Tried) => (tried === 'open' ? null : triedWords(say, tried))
  const back = step === 'look' ? { href: '/me' } : { onPress: () => go('look') }

  return (
    <Screen title={say(words.title)} back={back}>
      <div className={styles['facts']}>
        {step === 'look' && (
          <>
            <Card>
              <div className={styles['card']}>
                <h2>{say(on ? words.onTitle : words.offTitle)}</h2>
                <p>{say(on ? words.onNote : words.offNote, { n: minutes })}</p>
                <p className={styles['note']}>{say(words.lost)}</p>
                <p className={styles['note']}>{say(words.honest)}</p>
              </div>
            </Card>
            <output>{said}</output>
            <Progress />
            {on ? (
              <Card flush>
                <ListRow icon={<KeyRound />} title={say(words.change)} onPress={() => go('change')} />
                {lock?.required ? (
                  <ListRow icon={<LockOpen />} title={say(words.takeOff)} note={say(words.demanded)} />
                ) : (
                  <ListRow icon={<LockOpen />} title={say(words.takeOff)} onPress={() => go('take-off')} />
                )}
              </Card>
            ) : (
              !book.sealing && (
                <Button wide onClick={() => go('set')}>
                  {say(words.set)}
                </Button>
              )
            )}
          </>
        )}
        {step === 'set' && <ChoosePin said={said} disabled={busy} onChosen={(pin) => void set(pin)} />}
        {step === 'take-off' && <PinPad label={say(words.before)} said={said} disabled={busy} onPin={(pin) => void takeOff(pin)} />}
        {step === 'change' && <PinPad label={say(words.before)} said={said} onPin={(pin) => go({ changeFrom: pin })} />}
        {typeof step === 'object' && <ChoosePin said={said} disabled={busy} onChosen={(pin) => void change(step.changeFrom, pin)} />}
      </div>
    </Screen>
  )
}

function Progress() {
  const say = useSay()
  const turning = useSyncExternalStore(followTurning, readTurning)
  if (!turning) return null
  const { to, done, of } = turning
  return (
    <Card>
      <div className={styles['card']}>
        <output>{say(to === 'sealed' ? words.sealing : words.opening, { done, of })}</output>
        <progress value={done} max={of} aria-label={say(words.title)} />
      </div>
    </Card>
  )
}
