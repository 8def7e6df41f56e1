import { useId, useState } from 'react'
import { figureName } from '../../../domain/report/figure-name.ts'
import type { Figure, FigureKey } from '../../../domain/report/figure.ts'
import type { TypedFigure } from '../../../domain/report/report.ts'
import type { Naming } from '../../../domain/report/table.ts'
import { StatusMark } from '../../ui/status-mark.tsx'
import { panel as words } from '../../words/reports.ts'
import { useSay } from '../../words/say.tsx'
import styles from '../desk.module.css'
import { readTyped } from './read-typed.ts'

interface MissingFiguresProps {
  readonly figures: readonly Figure[]
  readonly naming: Naming
  readonly onType: (key: FigureKey, figure: TypedFigure) => void
}

/** What nobody recorded, each with a field to fill in what the office knows otherwise. */
export function MissingFigures({ figures, naming, onType }: MissingFiguresProps) {
  const say = useSay()
  const id = useId()
  if (figures.length === 0) return null
  return (
    <section className={styles['lacking']} aria-labelledby={id}>
      <h2 id={id} className={styles['lacking-title']}>
        <StatusMark state="never" silent />
        {say(words.missing, { n: figures.length })}
      </h2>
      <p className={styles['note']}>{say(words.missingNote)}</p>
      {figures.map(({ key, unit }) => (
        <Row key={key} name={figureName(key, naming)} unit={unit} onType={(figure) => onType(key, figure)} />
      ))}
    </section>
  )
}

function Row({ name, unit, onType }: { readonly name: string; readonly unit: string; readonly onType: (figure: TypedFigure) => void }) {
  const say = useSay()
  const [text, setText] = useState('')
  const [estimated, setEstimated] = useState(false)
  const [faulty, setFaulty] = useState(false)
  const take = () => {
    if (text.trim() === '') return setFaulty(false)
    const value = readTyped(text)
    setFaulty(value === null)
    if (value !== null) onType({ value, estimated })
  }
  return (
    <div>
      <div className={styles['lacking-row']}>
        <span>{name}</span>
        <input
          type="text"
          inputMode="decimal"
          maxLength={12}
          aria-label={name}
          aria-invalid={faulty}
          placeholder={say(words.fill, { unit })}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take()
          }}
        />
        <label className={styles['about']}>
          {/* Ticked with the pointer it must not take the field away before it is heard. */}
          <input
            type="checkbox"
            checked={estimated}
            aria-label={say(words.estimatedFor, { name })}
            onMouseDown={(event) => event.preventDefault()}
            onChange={(event) => setEstimated(event.target.checked)}
          />
          {say(words.estimated)}
        </label>
      </div>
      <p role="alert" className={styles['fault']}>
        {faulty && say(words.needNumber)}
      </p>
    </div>
  )
}
