import { ChevronDown } from 'lucide-react'
import styles from './pick.module.css'

interface PickProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

/** The phone's own list of choices, behind a button of the map. */
export function Pick({ label, value, options, onChange }: PickProps) {
  const chosen = options.find((option) => option.value === value)
  return (
    <label className={styles['pick']}>
      <span className="visually-hidden">{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <span className={styles['shown']} aria-hidden="true">
        {chosen?.label}
      </span>
      <ChevronDown size={20} />
    </label>
  )
}
