import { useId } from 'react'
import { useLocation } from 'wouter'
import { isoDay, readIsoDay, type LocalDay } from '../../domain/day.ts'
import { coverage as words, periodWords } from '../words/coverage.ts'
import { useSay } from '../words/say.tsx'
import styles from './filters.module.css'
import { hrefOf, type Query } from './query.ts'
import type { View } from './use-view.ts'

/** Period and kind of place; the days themselves when they are one's own. */
export function Filters({ view }: { readonly view: View }) {
  const say = useSay()
  const [, go] = useLocation()
  const { query, names, period, periods, kinds, kind } = view
  const change = (changed: Partial<Query>) => go(hrefOf(query, changed))
  return (
    <div className={styles['filters']}>
      <Choice label={say(words.period)} value={period.id} onChange={(id) => change({ period: id })}>
        {periods.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.id === 'days' ? say(periodWords.days) : names.period(choice)}
          </option>
        ))}
      </Choice>
      {period.id === 'days' && (
        <>
          <Day label={say(words.from)} value={period.period.from} onChange={(text) => change({ from: readIsoDay(text), to: period.period.to })} />
          <Day label={say(words.to)} value={period.period.to} onChange={(text) => change({ from: period.period.from, to: readIsoDay(text) })} />
        </>
      )}
      <Choice label={say(words.kind)} value={kind} onChange={(id) => change({ kind: id })}>
        {kinds.map((each) => (
          <option key={each} value={each}>
            {names.kind(each)}
          </option>
        ))}
      </Choice>
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: React.ReactNode
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  )
}

function Day({ label, value, onChange }: { readonly label: string; readonly value: LocalDay; readonly onChange: (text: string) => void }) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" required value={isoDay(value)} onChange={(event) => event.target.value && onChange(event.target.value)} />
    </div>
  )
}
