import { isoDay, readIsoDay, type LocalDay } from '../../domain/day.ts'
import { TextField } from '../ui/text-field.tsx'
import { totalForm as words } from '../words/registered.ts'
import { useSay, type Phrase } from '../words/say.tsx'

/** As typed: when the totals and what they are taken of were counted, and by whom. */
export interface Sources {
  readonly asOf: string
  readonly source: string
  readonly outOfDay: string
  readonly outOfSource: string
}

export function emptySources(today: string): Sources {
  return { asOf: today, source: '', outOfDay: '', outOfSource: '' }
}

interface ReadSources {
  readonly asOf: LocalDay
  readonly source: string
  /** Null where no rate is asked for. */
  readonly base: { readonly asOf: LocalDay; readonly source: string } | null
}

/** What was typed, or what is missing field by field. A denominator needs its own day and source. */
export function readSources(
  typed: Sources,
  today: LocalDay,
  withBase: boolean,
): { readonly sources: ReadSources | null; readonly faults: Readonly<Record<string, Phrase>> } {
  const [asOf, outOfDay] = [readIsoDay(typed.asOf), readIsoDay(typed.outOfDay)]
  const [source, outOfSource] = [typed.source.trim(), typed.outOfSource.trim()]
  const bad = (day: LocalDay | null) => day === null || day > today
  const faults = {
    ...(bad(asOf) && { asOf: words.needDay }),
    ...(source === '' && { source: words.needSource }),
    ...(withBase && bad(outOfDay) && { outOfDay: words.needDay }),
    ...(withBase && outOfSource === '' && { outOfSource: words.needSource }),
  }
  if (asOf === null || Object.keys(faults).length > 0) return { sources: null, faults }
  return { sources: { asOf, source, base: withBase && outOfDay !== null ? { asOf: outOfDay, source: outOfSource } : null }, faults }
}

interface SourceFieldsProps {
  readonly sources: Sources
  readonly onChange: (sources: Sources) => void
  readonly faults: Readonly<Record<string, Phrase>>
  readonly today: LocalDay
  readonly withBase: boolean
}

export function SourceFields({ sources, onChange, faults, today, withBase }: SourceFieldsProps) {
  const say = useSay()
  const set = (name: keyof Sources) => (text: string) => onChange({ ...sources, [name]: text })
  const fault = (of: keyof Sources) => (faults[of] ? say(faults[of]) : null)
  return (
    <>
      {withBase && (
        <>
          <TextField
            label={say(words.outOfDay)}
            type="date"
            max={isoDay(today)}
            value={sources.outOfDay}
            onChange={set('outOfDay')}
            fault={fault('outOfDay')}
          />
          <TextField
            label={say(words.outOfSource)}
            placeholder={say(words.outOfSourceHint)}
            maxLength={200}
            value={sources.outOfSource}
            onChange={set('outOfSource')}
            fault={fault('outOfSource')}
          />
        </>
      )}
      <TextField
        label={say(words.asOf)}
        type="date"
        max={isoDay(today)}
        value={sources.asOf}
        onChange={set('asOf')}
        fault={fault('asOf')}
      />
      <TextField
        label={say(words.source)}
        placeholder={say(words.sourceHint)}
        maxLength={200}
        value={sources.source}
        onChange={set('source')}
        fault={fault('source')}
      />
    </>
  )
}
