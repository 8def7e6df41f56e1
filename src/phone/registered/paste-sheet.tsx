import { useId, useMemo, useState } from 'react'
import type { Area, AreaCode } from '../../domain/area.ts'
import type { LocalDay } from '../../domain/day.ts'
import { readRegisteredRows } from '../../domain/registered-rows.ts'
import type { Total } from '../../domain/registered.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { pasteForm as words, registered, totalForm } from '../words/registered.ts'
import { useSay } from '../words/say.tsx'
import styles from './registered.module.css'
import { RowsForm } from './rows-form.tsx'

interface PasteSheetProps {
  readonly open: boolean
  readonly areas: readonly Area[]
  readonly totals: ReadonlyMap<AreaCode, readonly Total[]>
  readonly today: LocalDay
  readonly onClose: () => void
}

export function PasteSheet({ open, onClose, ...form }: PasteSheetProps) {
  const say = useSay()
  return (
    <Sheet open={open} onClose={onClose} title={say(words.title)}>
      <PasteForm {...form} onDone={onClose} />
    </Sheet>
  )
}

function PasteForm({ areas, totals, today, onDone }: Omit<PasteSheetProps, 'open' | 'onClose'> & { readonly onDone: () => void }) {
  const say = useSay()
  const id = useId()
  const [text, setText] = useState('')
  const codes = useMemo(() => new Set(areas.map(({ code }) => code)), [areas])
  const { rows, faults } = useMemo(() => readRegisteredRows(text, (code) => codes.has(code)), [text, codes])
  const named = faults.map(({ line, value, why }) => ({ line, value, why: words[why] }))
  return (
    <RowsForm rows={rows} faults={named} totals={totals} today={today} onDone={onDone}>
      <p className={styles['note']}>{say(words.note)}</p>
      <CopyTemplate areas={areas} />
      <div>
        <label htmlFor={id} className={styles['label']}>
          {say(words.text)}
        </label>
        <textarea id={id} className={styles['text']} value={text} onChange={(event) => setText(event.target.value)} />
        <output className={styles['note']}>{text.trim() !== '' && say(words.read, { n: rows.length })}</output>
      </div>
    </RowsForm>
  )
}

/** The areas with their codes, to be filled in where such tables are filled in. */
function CopyTemplate({ areas }: { readonly areas: readonly Area[] }) {
  const say = useSay()
  const [copied, setCopied] = useState(false)
  const copy = () => {
    const head = ['代码', say(registered.area), say(registered.people), say(totalForm.rateOf)].join('\t')
    const lines = areas.map(({ code, shortName }) => `${code}\t${shortName}\t\t`)
    navigator.clipboard.writeText([head, ...lines].join('\n')).then(
      () => setCopied(true),
      () => undefined,
    )
  }
  return (
    <Button kind="quiet" onClick={copy}>
      {say(copied ? words.copied : words.copyTemplate)}
    </Button>
  )
}
