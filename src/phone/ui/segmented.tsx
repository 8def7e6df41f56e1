import { useId } from 'react'
import { join } from './join.ts'
import styles from './segmented.module.css'

interface Option<T extends string> {
  readonly value: T
  readonly label: string
  readonly count?: number | undefined
  /** The count asks for attention. */
  readonly alert?: boolean | undefined
}

interface SegmentedProps<T extends string> {
  /** Read out, not shown. */
  readonly label: string
  readonly options: readonly Option<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
}

export function Segmented<T extends string>({ label, options, value, onChange }: SegmentedProps<T>) {
  const name = useId()
  return (
    <fieldset className={styles['segmented']}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={join(styles['segment'], option.value === value && styles['on'])}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
          {option.count !== undefined && (
            <b className={join(styles['count'], option.alert && styles['alert'])}>{option.count}</b>
          )}
        </label>
      ))}
    </fieldset>
  )
}
