import { useId, useMemo, useState, type SyntheticEvent } from 'react'
import type { Area } from '../../domain/area.ts'
import { isoDay, type LocalDay } from '../../domain/day.ts'
import { readRegisteredRows, type RegisteredFault } from '../../domain/registered-rows.ts'
import { useBook } from '../record-book/book.ts'
import { writeSlips } from '../record-book/slips.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { pasteForm as words, registered, totalForm } from '../words/registered.ts'
import { useSay, type Phrase } from '../words/say.tsx'
import styles from './registered.module.css'
import { emptySources, readSources, SourceFields } from './source-fields.tsx'

interface PasteSheetProps {
  readonly open: boolean
  readonly areas: readonly Area[]
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

function PasteForm({ areas, today, onDone }: Omit<PasteSheetProps, 'open' | 'onClose'> & { readonly onDone: () => void }) {
  const say = useSay()
  const book = useBook()
  const id = useId()
  const [text, setText] = useState('')
  const [sources, setSources] = useState(() => emptySources(isoDay(today)))
  const [fieldFaults, setFieldFaults] = useState<Readonly<Record<string, Phrase>>>({})
  const [busy, setBusy] = useState(false)
  const codes = useMemo(() => new Set(areas.map(({ code }) => code)), [areas])
  const { rows, faults } = useMemo(() => readRegisteredRows(text, (code) => codes.has(code)), [text, codes])
  const withBase = rows.some(({ outOf }) => outOf !== null)

  async function save(event: SyntheticEvent) {
    event.preventDefault()
    if (busy) return
    const read = readSources(sources, today, withBase)
    setFieldFaults(rows.length === 0 ? { ...read.faults, all: words.needRows } : read.faults)
    if (rows.length === 0 || !read.sources) return
    const { asOf, source, base } = read.sources
    const slips = rows.map(({ area, people, outOf }) => {
      const content = { asOf, people, source, outOf: outOf !== null && base ? { people: outOf, ...base } : null }
      return { kind: 'registered-total', area, to: null, content } as const
    })
    setBusy(true)
    try {
      await writeSlips(book, slips, Date.now())
      onDone()
    } catch {
      setBusy(false)
      setFieldFaults({ all: totalForm.failed })
    }
  }

  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void save(event)}>
      <p className={styles['note']}>{say(words.note)}</p>
      <CopyTemplate areas={areas} />
      <div>
        <label htmlFor={id} className={styles['label']}>
          {say(words.text)}
        </label>
        <textarea id={id} className={styles['text']} value={text} onChange={(event) => setText(event.target.value)} />
        <output className={styles['note']}>{text.trim() !== '' && say(words.read, { n: rows.length })}</output>
      </div>
      {faults.length > 0 && <Faults faults={faults} />}
      <SourceFields sources={sources} onChange={setSources} faults={fieldFaults} today={today} withBase={withBase} />
      <p role="alert" className={styles['fault']}>
        {fieldFaults['all'] && say(fieldFaults['all'])}
      </p>
      <Button type="submit" wide aria-disabled={busy}>
        {say(busy ? totalForm.saving : words.save, { n: rows.length })}
      </Button>
    </form>
  )
}

const mostFaults = 20

function Faults({ faults }: { readonly faults: readonly RegisteredFault[] }) {
  const say = useSay()
  return (
    <div>
      <output className={styles['label']}>{say(words.faulty, { n: faults.length })}</output>
      <ul className={styles['fault']}>
        {faults.slice(0, mostFaults).map(({ line, value, why }) => (
          <li key={line}>
            {say(words.line, { n: line, value: value.slice(0, 40) })} — {say(words[why])}
          </li>
        ))}
      </ul>
    </div>
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
