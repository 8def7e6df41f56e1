import { useSay } from '../words/say.tsx'
import { ui as words } from '../words/ui.ts'
import styles from './scale-bar.module.css'

interface ScaleBarProps {
  readonly metres: number
  /** So long on the screen. */
  readonly pixels: number
}

/** In the corner of a map: north is up, and a length to measure by. */
export function ScaleBar({ metres, pixels }: ScaleBarProps) {
  const say = useSay()
  return (
    <p className={styles['scale']}>
      <svg width="12" height="18" viewBox="0 0 12 18" aria-hidden="true">
        <path d="M6 0 12 18 6 14 0 18Z" fill="currentColor" />
      </svg>
      <span className={styles['length']} style={{ width: pixels }} />
      {metres >= 1000 ? `${metres / 1000} ${say(words.kilometres)}` : `${metres} ${say(words.metres)}`}
    </p>
  )
}
