import { useEffect, useState } from 'react'
import { decideAside, readAside, type Aside, type AsideFields } from '../sync/attention.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asideWords, attention as words } from '../words/attention.ts'
import styles from './attention.module.css'
import { fieldName, useSpeech, whyWords } from './speech.ts'

interface AsideSheetProps {
  readonly row: Aside
  readonly onClose: () => void
  readonly onDecided: () => void
}

/** One row with all that was sent, and the two things the office may say about it. */
export function AsideSheet({ row, onClose, onDecided }: AsideSheetProps) {
  const { say, moment, name } = useSpeech()
  const [sent, setSent] = useState<AsideFields | null>(null)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    const take = (reply: Awaited<ReturnType<typeof readAside>>) => {
      if (reply.ok) setSent(reply.sent)
      else setFault(say(words.trouble))
    }
    void readAside(row).then((reply) => (gone ? undefined : take(reply)))
    return () => {
      gone = true
    }
  }, [row, say])

  async function decide(decision: 'accept' | 'keep'): Promise<void> {
    if (reason.trim() === '') return setFault(say(asideWords.reasonMissing))
    setBusy(true)
    const reply = await decideAside(row, decision, reason)
    setBusy(false)
    if (!reply.ok) return setFault(say(asideWords.failed))
    if (reply.decided.outcome === 'still-aside') return setFault(say(asideWords.still, { why: say(whyWords(reply.decided.why)) }))
    onDecided()
  }

  return (
    <Sheet open onClose={onClose} title={say(whyWords(row.why))}>
      <p className={styles['note']}>
        {name(row.name)} · {say(words.arrived, moment(row.received))}
      </p>
      <h3 className={styles['heading']}>{say(asideWords.sent)}</h3>
      <dl className={styles['fields']}>
        {sent?.fields.map(({ name: field, text }) => {
          const known = fieldName(field)
          return (
            <div key={field}>
              <dt>{known ? say(known) : field}</dt>
              <dd>{text}</dd>
            </div>
          )
        })}
      </dl>
      <TextField label={say(asideWords.reason)} value={reason} onChange={setReason} maxLength={200} fault={fault} />
      <div className={styles['acts']}>
        <Button aria-disabled={busy} onClick={() => void decide('accept')}>
          {say(busy ? asideWords.busy : asideWords.accept)}
        </Button>
        <Button kind="secondary" aria-disabled={busy} onClick={() => void decide('keep')}>
          {say(asideWords.keep)}
        </Button>
      </div>
    </Sheet>
  )
}
