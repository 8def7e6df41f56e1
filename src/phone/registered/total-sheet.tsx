import { useState, type SyntheticEvent } from 'react'
import type { Area, AreaCode } from '../../domain/area.ts'
import { isoDay, type LocalDay } from '../../domain/day.ts'
import { cellCount } from '../../domain/roster/cell.ts'
import { useBook } from '../record-book/book.ts'
import { writeSlips } from '../record-book/slips.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { TextField } from '../ui/text-field.tsx'
import { totalForm as words } from '../words/registered.ts'
import { useSay, type Phrase } from '../words/say.tsx'
import styles from './registered.module.css'
import { emptySources, readSources, SourceFields } from './source-fields.tsx'

interface TotalSheetProps {
  readonly open: boolean
  /** Chosen beforehand; empty for none. */
  readonly area: AreaCode
  readonly areas: readonly Area[]
  readonly today: LocalDay
  readonly onClose: () => void
}

export function TotalSheet({ open, onClose, ...form }: TotalSheetProps) {
  const say = useSay()
  return (
    <Sheet open={open} onClose={onClose} title={say(words.title)}>
      <TotalForm {...form} onDone={onClose} />
    </Sheet>
  )
}

function TotalForm({ area, areas, today, onDone }: Omit<TotalSheetProps, 'open' | 'onClose'> & { readonly onDone: () => void }) {
  const say = useSay()
  const book = useBook()
  const [code, setCode] = useState<AreaCode>(area)
  const [people, setPeople] = useState('')
  const [outOf, setOutOf] = useState('')
  const [sources, setSources] = useState(() => emptySources(isoDay(today)))
  const [faults, setFaults] = useState<Readonly<Record<string, Phrase>>>({})
  const [busy, setBusy] = useState(false)

  async function save(event: SyntheticEvent) {
    event.preventDefault()
    if (busy) return
    const total = cellCount(people)
    const base = outOf.trim() === '' ? null : cellCount(outOf)
    const read = readSources(sources, today, base !== null)
    const found = {
      ...read.faults,
      ...(code === '' && { area: words.needArea }),
      ...(total === null && { people: words.needPeople }),
      ...(outOf.trim() !== '' && (base === null || base === 0) && { outOf: words.needPeople }),
    }
    setFaults(found)
    if (total === null || !read.sources || Object.keys(found).length > 0) return
    const { asOf, source, base: named } = read.sources
    const content = { asOf, people: total, source, outOf: base !== null && named ? { people: base, ...named } : null }
    setBusy(true)
    try {
      await writeSlips(book, [{ kind: 'registered-total', area: code, to: null, content }], Date.now())
      onDone()
    } catch {
      setBusy(false)
      setFaults({ all: words.failed })
    }
  }

  const fault = (of: string) => (faults[of] ? say(faults[of]) : null)
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void save(event)}>
      <SelectField
        label={say(words.area)}
        empty={say(words.areaEmpty)}
        value={code}
        onChange={setCode}
        options={areas.map((each) => ({ value: each.code, label: each.shortName }))}
        fault={fault('area')}
      />
      <TextField label={say(words.people)} inputMode="numeric" value={people} onChange={setPeople} fault={fault('people')} />
      <TextField label={say(words.rateOf)} inputMode="numeric" value={outOf} onChange={setOutOf} fault={fault('outOf')} />
      <SourceFields sources={sources} onChange={setSources} faults={faults} today={today} withBase={outOf.trim() !== ''} />
      <p role="alert" className={styles['fault']}>
        {fault('all')}
      </p>
      <Button type="submit" wide aria-disabled={busy}>
        {say(busy ? words.saving : words.save)}
      </Button>
    </form>
  )
}
