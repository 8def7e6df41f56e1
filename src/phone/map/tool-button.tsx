import type { ReactNode } from 'react'
import { join } from '../ui/join.ts'
import styles from './tool-button.module.css'

interface ToolButtonProps {
  readonly label: string
  readonly icon: ReactNode
  /** Of a button that stays pressed. */
  readonly on?: boolean
  readonly busy?: boolean
  readonly onPress: () => void
}

/** A square button that floats over the map. */
export function ToolButton({ label, icon, on, busy, onPress }: ToolButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={on}
      aria-busy={busy}
      className={join(styles['tool'], on && styles['on'])}
      onClick={onPress}
    >
      {icon}
    </button>
  )
}
