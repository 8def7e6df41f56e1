import { useState, type SyntheticEvent } from 'react'
import type { Area } from '../../domain/area.ts'
import type { Account, Role } from '../../domain/people.ts'
import type { Refused, Wanted } from '../sync/people.ts'
import { Button } from '../ui/button.tsx'
import { Chip, ChipRow } from '../ui/chip.tsx'
import { TextField } from '../ui/text-field.tsx'
import { roleWords } from '../words/frame.ts'
import { account as words } from '../words/people.ts'
import { useSay, type Phrase } from '../words/say.tsx'
import { AreaChoice } from './area-choice.tsx'
import styles from './form.module.css'
import { refusalWords } from './refusal-words.ts'

interface AccountFormProps {
  /** What roles there are to give, each with its areas. */
  readonly offers: ReadonlyMap<Role, readonly Area[]>
  /** As it is now; none for a new one. */
  readonly before?: Account
  /** One's own account: the name alone. */
  readonly nameOnly?: boolean
  readonly act: Phrase
  readonly acting: Phrase
  /** Null when it is done, and then the form is gone. */
  readonly onWanted: (wanted: Wanted) => Promise<Refused | null>
}

export function AccountForm({ offers, before, nameOnly, act, acting, onWanted }: AccountFormProps) {
  const say = useSay()
  const [name, setName] = useState(before?.name ?? '')
  const [role, setRole] = useState<Role>(before?.role ?? offers.keys().next().value ?? 'worker')
  const [areas, setAreas] = useState(before?.areas ?? [])
  const [fault, setFault] = useState<{ readonly of: 'name' | 'area' | 'all'; readonly says: Phrase } | null>(null)
  const [busy, setBusy] = useState(false)
  const offered = offers.get(role) ?? []
  const [only] = offered
  const chosen = offered.length === 1 && only ? [only.code] : areas

  async function send(event: SyntheticEvent) {
    event.preventDefault()
    if (busy) return
    if (name.trim() === '') return setFault({ of: 'name', says: words.needName })
    if (chosen.length === 0) return setFault({ of: 'area', says: words.needArea })
    setFault(null)
    setBusy(true)
    const refused = await onWanted({ name: name.trim(), role, areas: chosen })
    if (!refused) return
    setBusy(false)
    setFault({ of: 'all', says: refusalWords(refused) })
  }

  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void send(event)}>
      <TextField
        label={say(words.name)}
        placeholder={say(words.nameHint)}
        maxLength={40}
        value={name}
        onChange={setName}
        fault={fault?.of === 'name' ? say(fault.says) : null}
      />
      {!nameOnly && offers.size > 1 && (
        <>
          <p className={styles['label']} aria-hidden="true">
            {say(words.role)}
          </p>
          <ChipRow label={say(words.role)}>
            {[...offers.keys()].map((each) => (
              <Chip
                key={each}
                on={each === role}
                onToggle={() => {
                  setRole(each)
                  setAreas(each === before?.role ? before.areas : [])
                }}
              >
                {say(roleWords[each])}
              </Chip>
            ))}
          </ChipRow>
        </>
      )}
      {!nameOnly && offered.length > 1 && (
        <AreaChoice offers={offered} chosen={areas} onChange={setAreas} fault={fault?.of === 'area' ? say(fault.says) : null} />
      )}
      <p role="alert" className={styles['fault']}>
        {fault?.of === 'all' && say(fault.says)}
      </p>
      <Button type="submit" wide aria-disabled={busy}>
        {say(busy ? acting : act)}
      </Button>
    </form>
  )
}
