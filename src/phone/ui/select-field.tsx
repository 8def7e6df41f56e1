import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import styles from './text-field.module.css'

interface SelectFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Stands there while nothing is chosen; without it something always is. */
  readonly empty?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly fault?: string | null
}

/** A long list to choose from, opened by the phone's own picker. */
export function SelectField({ label, value, onChange, empty, options, fault }: SelectFieldProps) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <div className={styles['box']}>
        <select
          id={id}
          className={styles['select']}
          value={value}
          aria-invalid={Boolean(fault)}
          aria-describedby={`${id}-fault`}
          onChange={(event) => onChange(event.target.value)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown className={styles['chevron']} />
      </div>
      <p id={`${id}-fault`} className={styles['fault']} role="alert">
        {fault}
      </p>
    </div>
  )
}
