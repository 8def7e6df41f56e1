import { useState, type ReactNode, type SyntheticEvent } from 'react'
import type { AreaCode } from '../../domain/area.ts'
import { isoDay, type LocalDay } from '../../domain/day.ts'
import { newTotals, type Total } from '../../domain/registered.ts'
import { useBook } from '../record-book/book.ts'
import { writeSlips } from '../record-book/slips.ts'
import { Button } from '../ui/button.tsx'
import { pasteForm as words, totalForm } from '../words/registered.ts'
import { useSay, type Phrase } from '../words/say.tsx'
import styles from './registered.module.css'
import { emptySources, readSources, SourceFields } from './source-fields.tsx'

/** A total out of a table; what its row does not say of day and source is filled in for all. */
export interface TotalRow {
  readonly area: AreaCode
  readonly people: number
  readonly outOf: number | null
  readonly asOf?: LocalDay | null
  readonly source?: string | null
}

export interface RowFault {
  readonly line: number
  readonly value: string
  readonly why: Phrase
}

interface RowsFormProps {
  readonly rows: readonly TotalRow[]
  readonly faults: readonly RowFault[]
  readonly totals: ReadonlyMap<AreaCode, readonly Total[]>
  readonly today: LocalDay
  /** What the source is taken for until somebody says otherwise. */
  readonly source?: string
  readonly onDone: () => void
  /** Where the rows come from. */
  readonly children: ReactNode
}

/** Rows of a table on their way to be entered: those that cannot be, and what holds for all. The same rows again change nothing. */
export function RowsForm({ rows, faults, totals, today, source: named = '', onDone, children }: RowsFormProps) {
  const say = useSay()
  const book = useBook()
  const [sources, setSources] = useState(() => ({ ...emptySources(isoDay(today)), source: named }))
  const [fieldFaults, setFieldFaults] = useState<Readonly<Record<string, Phrase>>>({})
  const [busy, setBusy] = useState(false)
  const withBase = rows.some(({ outOf }) => outOf !== null)

  async function save(event: SyntheticEvent) {
    event.preventDefault()
    if (busy) return
    const read = readSources(sources, today, withBase)
    setFieldFaults(rows.length === 0 ? { ...read.faults, all: words.needRows } : read.faults)
    if (rows.length === 0 || !read.sources) return
    const { asOf, source, base } = read.sources
    const wanted = rows.map(({ area, people, outOf, ...own }) => {
      const content = { asOf: own.asOf ?? asOf, people, source: own.source ?? source, outOf: outOf !== null && base ? { people: outOf, ...base } : null }
      return { kind: 'registered-total', area, to: null, content } as const
    })
    const slips = newTotals(wanted, totals)
    if (slips.length === 0) return setFieldFaults({ all: words.known })
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
      {children}
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

const mostFaults = 200

function Faults({ faults }: { readonly faults: readonly RowFault[] }) {
  const say = useSay()
  return (
    <div>
      <output className={styles['label']}>{say(words.faulty, { n: faults.length })}</output>
      <ul className={styles['fault']}>
        {faults.slice(0, mostFaults).map(({ line, value, why }) => (
          <li key={line}>
            {say(words.line, { n: line, value: value.slice(0, 40) })} — {say(why)}
          </li>
        ))}
      </ul>
    </div>
  )
}
