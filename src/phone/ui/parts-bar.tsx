import { join } from './join.ts'
import styles from './parts-bar.module.css'

interface PartsBarProps {
  readonly covered: number
  readonly tried: number
  readonly all: number
}

/** How much of all is reached, and how much only tried. The figures stand beside it in words. */
export function PartsBar({ covered, tried, all }: PartsBarProps) {
  const width = (n: number) => ({ width: `${all === 0 ? 0 : (n / all) * 100}%` })
  return (
    <div className={styles['track']} aria-hidden="true">
      <span className={join(styles['part'], styles['covered'])} style={width(covered)} />
      <span className={join(styles['part'], styles['tried'])} style={width(tried)} />
    </div>
  )
}
