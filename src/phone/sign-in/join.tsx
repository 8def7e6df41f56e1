import { useState } from 'react'
import { useLocation } from 'wouter'
import { signIn } from '../sync/sign-in.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { useSay, type Phrase } from '../words/say.tsx'
import { signIn as words } from '../words/sign-in.ts'
import { codeLength, tidyCode } from './code.ts'
import { Doorway } from './doorway.tsx'
import { refusalWords } from './refusal-words.ts'
import styles from './sign-in.module.css'
import { useWelcome } from './use-welcome.ts'

/** Opened from the office's link: the code is there already, and one tap spends it (a preview of the link does not). */
export function Join({ code: fromLink }: { readonly code: string }) {
  const say = useSay()
  const [, go] = useLocation()
  const { welcome, cutOff, again } = useWelcome()
  const [fault, setFault] = useState<Phrase | null>(null)
  const [busy, setBusy] = useState(false)
  const code = tidyCode(fromLink)

  async function enter() {
    if (busy) return
    if (code.length !== codeLength) return setFault(words.unknown)
    setBusy(true)
    setFault(null)
    const reply = await signIn(code)
    setBusy(false)
    if (!reply.ok) return setFault(refusalWords(reply))
    go('/', { replace: true })
  }

  return (
    <Doorway office={welcome?.office ?? ''} cutOff={cutOff} onRetry={again}>
      <section className={styles['form']}>
        <h2 className={styles['join']}>{say(words.joinTitle)}</h2>
        <p className={styles['big']}>{code}</p>
        <p className={styles['note']}>{say(words.joinNote)}</p>
        <p role="alert" className={styles['fault']}>
          {fault && say(fault)}
        </p>
        <Button wide size="save" aria-disabled={busy} onClick={() => void enter()}>
          {say(busy ? words.entering : words.enter)}
        </Button>
        <LinkButton kind="quiet" wide href="/" replace>
          {say(words.joinOther)}
        </LinkButton>
      </section>
    </Doorway>
  )
}
