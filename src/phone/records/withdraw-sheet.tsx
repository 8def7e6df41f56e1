import { useState } from 'react'
import type { VisitId } from '../../domain/visit.ts'
import { useBook } from '../record-book/book.ts'
import { withdrawVisit } from '../record-book/correct-visit.ts'
import { syncNow } from '../sync/status.ts'
import { Button } from '../ui/button.tsx'
import { Chip, ChipRow } from '../ui/chip.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { TextField } from '../ui/text-field.tsx'
import { visit as words } from '../words/records.ts'
import { useSay } from '../words/say.tsx'
import styles from './visit.module.css'

interface WithdrawSheetProps {
  readonly visit: VisitId
  readonly open: boolean
  readonly onClose: () => void
}

const reasons = [words.reasonTwice, words.reasonPlace, words.reasonNotDone, words.reasonTrial]

/** Takes a visit back, with a reason: a tap for the usual ones, a sentence for others. */
export function WithdrawSheet({ visit, open, onClose }: WithdrawSheetProps) {
  const say = useSay()
  const book = useBook()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function withdraw() {
    if (reason.trim() === '') return setFault(say(words.needReason))
    setBusy(true)
    try {
      await withdrawVisit(book, visit, reason.trim(), Date.now())
      syncNow()
      onClose()
    } catch {
      setFault(say(words.withdrawFailed))
    }
    setBusy(false)
  }

  return (
    <Sheet open={open} onClose={onClose} title={say(words.withdrawTitle)}>
      <p>{say(words.withdrawNote)}</p>
      <ChipRow label={say(words.withdrawWhy)}>
        {reasons.map((phrase) => (
          <Chip key={phrase.en} on={reason === say(phrase)} onToggle={() => setReason(say(phrase))}>
            {say(phrase)}
          </Chip>
        ))}
      </ChipRow>
      <TextField label={say(words.ownReason)} maxLength={200} value={reason} onChange={setReason} fault={fault} />
      <div className={styles['pair']}>
        <Button kind="danger" disabled={busy} onClick={() => void withdraw()}>
          {say(words.withdrawYes)}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {say(words.withdrawNo)}
        </Button>
      </div>
    </Sheet>
  )
}
