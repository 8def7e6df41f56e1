import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Chip, ChipRow } from '../ui/chip.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { useSay } from '../words/say.tsx'
import { checkWords as words } from '../words/spot-check.ts'
import { PlainText } from './plain-text.tsx'
import { hasPersonalData } from './personal.ts'
import type { Asked } from './reasons.ts'
import styles from './spot-check.module.css'

type ReasonSheetProps = Asked & {
  readonly onClose: () => void
  readonly onSave: (reason: string) => Promise<void>
}

/** Asks why: a tap for the usual reasons, a sentence for others. */
export function ReasonSheet({ title, note, usual, onClose, onSave }: ReasonSheetProps) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function save() {
    if (reason.trim() === '') return setFault(say(words.needReason))
    if (hasPersonalData(reason)) return
    setBusy(true)
    try {
      await onSave(reason.trim())
    } catch {
      setFault(say(words.failed))
      setBusy(false)
    }
  }

  const write = (text: string) => {
    setReason(text)
    setFault(null)
  }
  return (
    <Sheet open onClose={onClose} title={say(title)}>
      <p>{say(note)}</p>
      <ChipRow label={say(title)}>
        {usual.map((phrase) => (
          <Chip key={phrase.en} on={reason === say(phrase)} onToggle={() => write(say(phrase))}>
            {say(phrase)}
          </Chip>
        ))}
      </ChipRow>
      <PlainText label={say(words.reason)} value={reason} onChange={write} fault={fault} />
      <div className={styles['pair']}>
        <Button disabled={busy} onClick={() => void save()}>
          {say(words.save)}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {say(words.cancel)}
        </Button>
      </div>
    </Sheet>
  )
}
