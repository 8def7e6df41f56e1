import { useEffect, useState } from 'react'
import { lookAtLocked, unlock, type LockedBook } from '../record-book/lock/lock.ts'
import { readSignedIn } from '../record-book/signed-in.ts'
import { signOut } from '../sync/sign-in.ts'
import { BrandMark } from '../ui/brand-mark.tsx'
import { Button } from '../ui/button.tsx'
import { useArrival } from '../ui/screen.tsx'
import { pin as words } from '../words/pin.ts'
import { useSay } from '../words/say.tsx'
import { ForgotPin } from './forgot-pin.tsx'
import { PinPad } from './pin-pad.tsx'
import styles from './pin.module.css'
import { triedWords, waitWords } from './try-words.ts'
import { useWait } from './use-wait.ts'

type Account = NonNullable<Awaited<ReturnType<typeof readSignedIn>>>

/** Before the book of a phone under a PIN: whose it is, how much waits, and the keys. Nothing of the records is in this window. */
export function LockScreen() {
  const say = useSay()
  const [account, setAccount] = useState<Account | null>(null)
  const [locked, setLocked] = useState<LockedBook | null>(null)
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const [forgot, setForgot] = useState(false)
  const { wait, begin } = useWait(account?.id ?? null)
  const heading = useArrival(say(words.lockedTitle))

  useEffect(() => {
    const look = async () => {
      const who = await readSignedIn()
      const found = who && (await lookAtLocked(who.id))
      setAccount(who)
      setLocked(found)
      if (found) begin(found.wait)
    }
    look().catch(() => setSaid(say(words.failed)))
  }, [say, begin])

  async function open(pin: string) {
    if (!account) return
    setBusy(true)
    setSaid(say(words.checking))
    // Where it is right, the book takes the place of this page.
    const tried = await unlock(account.id, pin).catch(() => null)
    setBusy(false)
    if (tried === 'open') return
    if (tried === null) return setSaid(say(words.failed))
    setSaid(triedWords(say, tried))
    const now = tried === 'wrong' ? await lookAtLocked(account.id) : tried
    if (now) begin(now.wait)
  }

  if (!locked || !account) return said === '' ? null : <main className={styles['page']}>{said}</main>
  if (forgot) return <ForgotPin account={account.id} onBack={() => setForgot(false)} />
  const { waiting, photosWaiting } = locked
  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <BrandMark size={40} />
        <h1 ref={heading} tabIndex={-1} className={styles['title']}>
          {say(words.lockedTitle)}
        </h1>
        <p>{say(words.lockedFor, { name: account.name })}</p>
        <p className={styles['note']}>{waiting + photosWaiting > 0 ? say(words.waiting, { n: waiting + photosWaiting }) : say(words.noneWaiting)}</p>
      </header>
      <PinPad label={say(words.enter)} said={wait > 0 ? waitWords(say, wait) : said} disabled={busy || wait > 0} onPin={(pin) => void open(pin)} />
      <div className={styles['acts']}>
        <Button kind="text" onClick={() => setForgot(true)}>
          {say(words.forgot)}
        </Button>
        <Button kind="text" onClick={() => void signOut()}>
          {say(words.other)}
        </Button>
      </div>
    </main>
  )
}
