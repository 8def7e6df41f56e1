import { scaleOf, type Frame } from '../../domain/frame.ts'
import type { Box } from '../../domain/hull.ts'
import { hullWords as words } from '../words/coverage.ts'
import { useSay } from '../words/say.tsx'
import styles from './hull-map.module.css'

/** North is up; a length to measure by, at most a hundred pixels. */
export function ScaleBar({ frame, box }: { readonly frame: Frame; readonly box: Box }) {
  const say = useSay()
  const { metres, pixels } = scaleOf(frame, box)
  return (
    <p className={styles['scale']}>
      <svg width="12" height="18" viewBox="0 0 12 18" aria-hidden="true">
        <path d="M6 0 12 18 6 14 0 18Z" fill="currentColor" />
      </svg>
      <span className={styles['length']} style={{ width: pixels }} />
      {metres >= 1000 ? say(words.kilometres, { n: metres / 1000 }) : say(words.metres, { n: metres })}
    </p>
  )
}
