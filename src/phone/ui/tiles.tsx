import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { join } from './join.ts'
import styles from './tiles.module.css'

interface Option<T extends string> {
  readonly value: T
  readonly icon: ReactNode
  readonly label: string
}

interface TilesProps<T extends string> {
  readonly name: string
  /** Read out, not shown. */
  readonly label: string
  readonly options: readonly Option<T>[]
  readonly value: T | null
  readonly onChange: (value: T) => void
}

/** One choice of a few. Two stand wide with the icon beside the word, more with the icon above it. */
export function Tiles<T extends string>({ name, label, options, value, onChange }: TilesProps<T>) {
  const beside = options.length <= 2
  return (
    <fieldset className={join(styles['tiles'], beside && styles['beside'])}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={join(styles['tile'], option.value === value && styles['on'])}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon}
          <span>{option.label}</span>
          {option.value === value && <Check className={styles['check']} size={20} strokeWidth={3} />}
        </label>
      ))}
    </fieldset>
  )
}
