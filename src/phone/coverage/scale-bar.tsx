import type { Box } from '../../domain/hull.ts'
import { metresToWorld, toPoint } from '../../domain/project.ts'
import { hullWords as words } from '../words/coverage.ts'
import { useSay } from '../words/say.tsx'
import styles from './hull-map.module.css'
import type { Frame } from './hull-shapes.ts'

const lengths = [20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20]

/** North is up; a length to measure by, at most a hundred pixels. */
export function ScaleBar({ frame, box }: { readonly frame: Frame; readonly box: Box }) {
  const say = useSay()
  const { latitude } = toPoint({ x: box.minX, y: (box.minY + box.maxY) / 2 })
  const pixels = (metres: number) => metresToWorld(metres, latitude) * frame.scale
  const metres = lengths.find((length) => pixels(length) <= 100) ?? 20
  return (
    <p className={styles['scale']}>
      <svg width="12" height="18" viewBox="0 0 12 18" aria-hidden="true">
        <path d="M6 0 12 18 6 14 0 18Z" fill="currentColor" />
      </svg>
      <span className={styles['length']} style={{ width: pixels(metres) }} />
      {metres >= 1000 ? say(words.kilometres, { n: metres / 1000 }) : say(words.metres, { n: metres })}
    </p>
  )
}
