import { useState, type SyntheticEvent } from 'react'
import type { Area, AreaCode } from '../../domain/area.ts'
import type { Role } from '../../domain/people.ts'
import { invite as sendInvite, type Answered } from '../sync/sign-in.ts'
import { Button } from '../ui/button.tsx'
import { Chip, ChipRow } from '../ui/chip.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { roleWords } from '../words/frame.ts'
import { invite as words } from '../words/me.ts'
import { useSay, type Phrase } from '../words/say.tsx'
import { invitableName } from './invitable.ts'
import type { Made } from './invited-code.tsx'
import styles from './me.module.css'

interface InviteFormProps {
  readonly offers: ReadonlyMap<Role, readonly Area[]>
  readonly onMade: (made: Made) => void
}

export function InviteForm({ offers, onMade }: InviteFormProps) {
  const say = useSay()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>(offers.keys().next().value ?? 'worker')
  const [area, setArea] = useState<AreaCode>('')
  const [fault, setFault] = useState<{ readonly of: 'name' | 'area' | 'all'; readonly says: Phrase } | null>(null)
  const [busy, setBusy] = useState(false)
  const areas = offers.get(role) ?? []
  const chosen = areas.length === 1 ? (areas[0]?.code ?? '') : area

  async function make(event: SyntheticEvent) {
    event.preventDefault()
    if (name.trim() === '') return setFault({ of: 'name', says: words.needName })
    if (chosen === '') return setFault({ of: 'area', says: words.needArea })
    setFault(null)
    setBusy(true)
    const reply = await sendInvite({ name: name.trim(), role, areas: [chosen] })
    setBusy(false)
    if (!reply.ok) return setFault({ of: 'all', says: sentenceFor(reply) })
    onMade({ name: name.trim(), code: reply.invited.code, expires: reply.invited.expires })
  }

  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void make(event)}>
      <TextField
        label={say(words.name)}
        placeholder={say(words.nameHint)}
        maxLength={40}
        value={name}
        onChange={setName}
        fault={fault?.of === 'name' ? say(fault.says) : null}
      />
      {offers.size > 1 && (
        <ChipRow label={say(words.role)}>
          {[...offers.keys()].map((each) => (
            <Chip
              key={each}
              on={each === role}
              onToggle={() => {
                setRole(each)
                setArea('')
              }}
            >
              {say(roleWords[each])}
            </Chip>
          ))}
        </ChipRow>
      )}
      {areas.length > 1 && (
        <SelectField
          label={say(words.area)}
          value={area}
          onChange={setArea}
          empty={say(words.areaChoose)}
          options={areas.map((each) => ({ value: each.code, label: invitableName(each) }))}
          fault={fault?.of === 'area' ? say(fault.says) : null}
        />
      )}
      <p role="alert" className={styles['fault']}>
        {fault?.of === 'all' && say(fault.says)}
      </p>
      <Button type="submit" wide disabled={busy}>
        {say(busy ? words.making : words.make)}
      </Button>
    </form>
  )
}

function sentenceFor({ why }: Extract<Answered<unknown>, { ok: false }>): Phrase {
  if (why === 'no-signal') return words.noSignal
  return why === 'not-allowed' ? words.notAllowed : words.failed
}
