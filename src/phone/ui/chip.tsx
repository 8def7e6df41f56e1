import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './chip.module.css'
import { join } from './join.ts'

interface ChipProps {
  readonly on: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
  readonly 'aria-label'?: string | undefined
}

export function Chip({ on, onToggle, children, ...rest }: ChipProps) {
  return (
    <button type="button" aria-pressed={on} className={join(styles['chip'], on && styles['on'])} onClick={onToggle} {...rest}>
      {on && <Check size={20} />}
      {children}
    </button>
  )
}

/** Chips that belong together; the label is read out, not shown. */
export function ChipRow({ label, children }: { readonly label?: string | undefined; readonly children: ReactNode }) {
  if (label === undefined) return <div className={styles['row']}>{children}</div>
  return (
    <fieldset className={styles['row']} aria-label={label}>
      {children}
    </fieldset>
  )
}
