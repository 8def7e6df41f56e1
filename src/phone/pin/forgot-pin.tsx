import { useState, type SyntheticEvent } from 'react'
import { readForOffice, unlockByOffice } from '../record-book/lock/lock.ts'
import { askToOpen } from '../sync/office-lock.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { pin as words } from '../words/pin.ts'
import { useSay, type Phrase } from '../words/say.tsx'
import { signIn } from '../words/sign-in.ts'
import { ChoosePin } from './choose-pin.tsx'
import styles from './pin.module.css'

type Refused = Extract<Awaited<ReturnType<typeof askToOpen>>, { ok: false }>

/** A lost PIN: a new one is chosen, and a new code from the office opens the book. Nothing is lost, whatever goes wrong here. */
export function ForgotPin({ account, onBack }: { readonly account: string; readonly onBack: () => void }) {
  const say = useSay()
  const [chosen, setChosen] = useState<string | null>(null)
  const [code, setCode] = useState('')
  const [fault, setFault] = useState<Phrase | null>(null)
  const [busy, setBusy] = useState(false)

  async function open(event: SyntheticEvent) {
    event.preventDefault()
    if (busy || chosen === null) return
    if (code.trim() === '') return setFault(signIn.tooShort)
    setBusy(true)
    setFault(null)
    setFault(await openBy(account, code, chosen).catch(() => words.failed))
    setBusy(false)
  }

  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{say(words.forgotTitle)}</h1>
        <p className={styles['note']}>{say(words.forgotNote)}</p>
      </header>
      {chosen === null ? (
        <ChoosePin said="" onChosen={setChosen} />
      ) : (
        <form className={styles['form']} noValidate onSubmit={(event) => void open(event)}>
          <TextField label={say(words.code)} value={code} onChange={setCode} autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} fault={fault && say(fault)} />
          <Button type="submit" wide size="save" aria-disabled={busy}>
            {say(busy ? words.checking : words.openByCode)}
          </Button>
        </form>
      )}
      <div className={styles['acts']}>
        <Button kind="text" onClick={onBack}>
          {say(words.back)}
        </Button>
      </div>
    </main>
  )
}

/** Null when the book is open; it then takes the place of this page. */
async function openBy(account: string, code: string, pin: string): Promise<Phrase | null> {
  const known = await readForOffice(account)
  if (!known) return words.failed
  const reply = await askToOpen({ account, ...known, code })
  if (!reply.ok) return refusalWords(reply)
  return (await unlockByOffice(account, reply.opener, pin)) ? null : words.forgotOther
}

function refusalWords({ why }: Refused): Phrase {
  switch (why) {
    case 'no-signal':
      return signIn.noSignal
    case 'not-allowed':
      return words.forgotCutOff
    case 'too-many-requests':
      return signIn.tooMany
    case 'code-unknown':
      return signIn.unknown
    case 'bad-request':
    case 'unknown-word':
    case 'not-signed-in':
    case 'not-found':
    case 'too-large':
      return words.forgotOther
    case 'cut-off':
    case 'no-room':
    case 'busy':
    case 'fault':
    case 'unsupported-protocol':
      return signIn.busy
  }
}
