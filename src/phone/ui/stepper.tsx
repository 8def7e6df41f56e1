import { Minus, Plus } from 'lucide-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { useLanguage, useSay, sayNumber } from '../words/say.tsx'
import { ui } from '../words/ui.ts'
import { Chip } from './chip.tsx'
import { join } from './join.ts'
import styles from './stepper.module.css'

interface StepperProps {
  readonly label: string
  readonly value: number
  readonly unit: string
  readonly onChange: (value: number) => void
  readonly min?: number
  readonly max?: number
  readonly step?: number
  readonly estimated?: boolean
  /** Given where a count may be 约数 (an estimate); the chip stands before the figure. */
  readonly onEstimated?: ((estimated: boolean) => void) | undefined
}

/** A whole number with its unit: minus, the figure (tap to type), plus. Rows of a card. */
export function Stepper({ label, value, unit, onChange, min = 0, max = 999_999, step = 1, ...rest }: StepperProps) {
  const say = useSay()
  const language = useLanguage()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [spoken, setSpoken] = useState('')
  const shown = typed ?? (value >= 10_000 ? sayNumber(value, language) : String(value))

  function change(to: number) {
    const next = Math.min(max, Math.max(min, to))
    setTyped(null)
    setSpoken(say(ui.counted, { n: next, unit }))
    if (next !== value) onChange(next)
  }
  function type(text: string) {
    const digits = digitsOf(text).slice(0, String(max).length)
    setTyped(digits)
    onChange(Math.min(max, Math.max(min, Number(digits))))
  }
  function onKey(event: KeyboardEvent) {
    const by = { ArrowUp: step, ArrowDown: -step }[event.key]
    if (by === undefined) return
    event.preventDefault()
    change(value + by)
  }

  return (
    <fieldset className={styles['stepper']} aria-labelledby={id}>
      <span id={id} className={join(styles['label'], value === 0 && styles['zero'])}>
        {label}
      </span>
      {rest.onEstimated && (
        <Chip
          on={rest.estimated ?? false}
          onToggle={() => rest.onEstimated?.(!rest.estimated)}
          aria-label={say(ui.estimatedFor, { label })}
        >
          {say(ui.estimated)}
        </Chip>
      )}
      <span className={styles['controls']}>
        <button
          type="button"
          className={styles['button']}
          aria-label={say(ui.fewer, { label })}
          aria-disabled={value <= min}
          onClick={() => change(value - step)}
        >
          <Minus />
        </button>
        <label className={join(styles['value'], value === 0 && styles['zero'])}>
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            role="spinbutton"
            aria-label={say(ui.count, { label, unit })}
            aria-valuenow={value}
            aria-valuemin={min}
            aria-valuemax={max}
            style={{ width: `${Math.max(1, shown.length) + 0.2}ch` }}
            value={shown}
            onFocus={(event) => event.target.select()}
            onChange={(event) => type(event.target.value)}
            onBlur={() => setTyped(null)}
            onKeyDown={onKey}
          />
          <span aria-hidden="true">{unit}</span>
        </label>
        <button
          type="button"
          className={styles['button']}
          aria-label={say(ui.more, { label })}
          aria-disabled={value >= max}
          onClick={() => change(value + step)}
        >
          <Plus />
        </button>
      </span>
      <output className="visually-hidden">{spoken}</output>
    </fieldset>
  )
}

/** Chinese keyboards may write full-width digits. */
function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '')
}
