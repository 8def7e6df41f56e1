import { useId, type ComponentProps, type ReactNode } from 'react'
import styles from './text-field.module.css'

type TextFieldProps = Omit<ComponentProps<'input'>, 'id' | 'onChange' | 'value' | 'className'> & {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** The label is read out, not shown. */
  readonly silentLabel?: boolean
  /** Before the text, as a magnifying glass. */
  readonly icon?: ReactNode
  /** What is wrong and what to do; read out when it appears. */
  readonly fault?: string | null
}

export function TextField({ label, silentLabel, icon, fault, onChange, ...input }: TextFieldProps) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={silentLabel ? 'visually-hidden' : styles['label']}>
        {label}
      </label>
      <div className={styles['box']}>
        {icon}
        <input
          id={id}
          type="text"
          autoComplete="off"
          aria-invalid={Boolean(fault)}
          aria-describedby={`${id}-fault`}
          onChange={(event) => onChange(event.target.value)}
          {...input}
        />
      </div>
      <p id={`${id}-fault`} className={styles['fault']} role="alert">
        {fault}
      </p>
    </div>
  )
}
