import { useState, type SyntheticEvent } from 'react'
import { signIn } from '../sync/sign-in.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useSay, type Phrase } from '../words/say.tsx'
import { signIn as words } from '../words/sign-in.ts'
import { codeLength, tidyCode } from './code.ts'
import { refusalWords } from './refusal-words.ts'
import styles from './sign-in.module.css'

/** The six characters from the office. The app goes on by itself once the phone remembers the account. */
export function CodeForm() {
  const say = useSay()
  const [code, setCode] = useState('')
  const [fault, setFault] = useState<Phrase | null>(null)
  const [busy, setBusy] = useState(false)

  async function enter(event: SyntheticEvent) {
    event.preventDefault()
    if (busy) return
    if (code.length !== codeLength) return setFault(words.tooShort)
    setFault(null)
    setBusy(true)
    const reply = await signIn(code)
    setBusy(false)
    if (!reply.ok) setFault(refusalWords(reply))
  }

  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void enter(event)}>
      <div className={styles['code']}>
        <TextField
          label={say(words.code)}
          value={code}
          onChange={(typed) => setCode(tidyCode(typed).slice(0, codeLength))}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder="••••••"
          fault={fault && say(fault)}
        />
      </div>
      <p className={styles['note']}>{say(words.codeNote)}</p>
      <Button type="submit" wide size="save" aria-disabled={busy}>
        {say(busy ? words.entering : words.enter)}
      </Button>
    </form>
  )
}
