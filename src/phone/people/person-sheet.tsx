import { useState } from 'react'
import type { Area } from '../../domain/area.ts'
import type { Role } from '../../domain/people.ts'
import { useAccount } from '../record-book/book.ts'
import { changePerson, cutOffDevice, newCode, switchOff, takeLeave, type Code, type Person, type Refused } from '../sync/people.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { account as accountWords, person as words } from '../words/people.ts'
import { useSay, type Phrase } from '../words/say.tsx'
import { AccountForm } from './account-form.tsx'
import { CodeCard } from './code-card.tsx'
import { Confirm } from './confirm.tsx'
import styles from './form.module.css'
import { PersonFacts } from './person-facts.tsx'
import { refusalWords } from './refusal-words.ts'

type Step =
  | { readonly is: 'facts' | 'edit' | 'off' }
  | { readonly is: 'code'; readonly code: Code }
  /** `waiting`: visits on the phones that the office was told of and that are now to be confirmed. */
  | { readonly is: 'leave'; readonly waiting: number }
  | { readonly is: 'cut'; readonly device: string; readonly phone: string }

interface PersonSheetProps {
  readonly person: Person
  readonly now: number
  readonly offers: ReadonlyMap<Role, readonly Area[]>
  readonly onClose: () => void
  readonly onChanged: (person: Person) => void
}

/** One person: what is known, and one step at a time of what is done about it. */
export function PersonSheet({ person, now, offers, onClose, onChanged }: PersonSheetProps) {
  const say = useSay()
  const me = useAccount()
  const [step, setStep] = useState<Step>({ is: 'facts' })
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Phrase | null>(null)
  const { name } = person.account

  /** Asks the office once, however often it is pressed, and takes its word into the list. */
  async function ask<T extends { readonly ok: true; readonly person: Person }>(
    asking: () => Promise<T | Refused>,
    next: (reply: T) => Step = () => ({ is: 'facts' }),
  ): Promise<Refused | null> {
    if (busy) return null
    setFault(null)
    setBusy(true)
    const reply = await asking()
    setBusy(false)
    if (!reply.ok) {
      setFault(refusalWords(reply))
      return reply
    }
    onChanged(reply.person)
    setStep(next(reply))
    return null
  }
  const turn = (next: Step) => {
    setFault(null)
    setStep(next)
  }
  const back = () => turn({ is: 'facts' })

  const titles: Record<Step['is'], string> = {
    facts: name,
    edit: say(accountWords.editTitle, { name }),
    off: say(words.askOff, { name }),
    code: say(accountWords.codeTitle, { name }),
    leave: say(words.askLeave, { name }),
    cut: say(words.askCut, { name, phone: step.is === 'cut' ? step.phone : '' }),
  }
  return (
    <Sheet open onClose={onClose} title={titles[step.is]}>
      {step.is === 'facts' && (
        <PersonFacts
          person={person}
          now={now}
          onEdit={() => turn({ is: 'edit' })}
          onOff={() => turn({ is: 'off' })}
          onLeave={() => turn({ is: 'leave', waiting: 0 })}
          onOn={() => void ask(() => switchOff(person, false))}
          onCode={() => void ask(() => newCode(person), ({ code }) => ({ is: 'code', code }))}
          onCut={({ device }, phone) => turn({ is: 'cut', device, phone })}
          onTakeBack={({ device }) => void ask(() => cutOffDevice(person, device, false))}
        />
      )}
      {step.is === 'edit' && (
        <>
          <AccountForm
            offers={offers}
            before={person.account}
            nameOnly={person.account.id === me.id}
            act={words.save}
            acting={words.saving}
            onWanted={(wanted) => ask(() => changePerson(person, wanted))}
          />
          <Button kind="quiet" wide onClick={back}>
            {say(words.back)}
          </Button>
        </>
      )}
      {step.is === 'code' && (
        <CodeCard code={step.code}>
          <Button kind="quiet" onClick={back}>
            {say(accountWords.done)}
          </Button>
        </CodeCard>
      )}
      {step.is === 'off' && (
        <Confirm
          text={words.askOffText}
          yes={words.offYes}
          busy={busy}
          onYes={() => void ask(() => switchOff(person, true))}
          onNo={back}
        />
      )}
      {step.is === 'leave' && (
        <Confirm
          text={step.waiting > 0 ? words.askLeaveWaiting : words.askLeaveText}
          values={{ n: step.waiting }}
          yes={step.waiting > 0 ? words.leaveAnyway : words.leaveYes}
          busy={busy}
          onYes={() => void ask(() => takeLeave(person, step.waiting > 0), ({ left, waiting }) => (left ? { is: 'facts' } : { is: 'leave', waiting }))}
          onNo={back}
        />
      )}
      {step.is === 'cut' && (
        <Confirm
          text={words.askCutText}
          yes={words.cutYes}
          busy={busy}
          onYes={() => void ask(() => cutOffDevice(person, step.device, true))}
          onNo={back}
        />
      )}
      {/* The form says itself what went wrong. */}
      <p role="alert" className={styles['fault']}>
        {fault && step.is !== 'edit' && say(fault)}
      </p>
    </Sheet>
  )
}
