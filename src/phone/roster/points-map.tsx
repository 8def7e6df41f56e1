import { useMemo, useRef } from 'react'
import { frameFor, outline, scaleOf, type Frame } from '../../domain/frame.ts'
import { boxOf } from '../../domain/hull.ts'
import type { Coordinates } from '../coordinates/shift.ts'
import { join } from '../ui/join.ts'
import { ScaleBar } from '../ui/scale-bar.tsx'
import { useSize } from '../ui/use-size.ts'
import { pointsMap as words } from '../words/roster-map.ts'
import { useSay } from '../words/say.tsx'
import { namesApart } from './names-apart.ts'
import styles from './points-map.module.css'
import type { PointsMap as Laid } from './reader/lay-points.ts'

interface PointsMapProps {
  readonly map: Laid
  readonly chosen: Coordinates
}

const margin = 32
const radius = 10
/** No nearer than a pixel for about a metre. */
const most = 2 ** 25

/** The points of a file among the villages: as they would go in strong, read the other way faint. */
export function PointsMap({ map: { points, villages }, chosen }: PointsMapProps) {
  const say = useSay()
  const pane = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(pane)
  const other = chosen === 'wgs84' ? 'gcj02' : 'wgs84'
  const box = useMemo(
    () => boxOf(Float64Array.from([...points.wgs84, ...points.gcj02, ...villages.flatMap(({ corners }) => [...corners])])),
    [points, villages],
  )
  const frame = useMemo(() => frameFor(box, width, height, margin, most), [box, width, height])
  const names = useMemo(() => namesApart(villages, frame), [villages, frame])
  return (
    <figure className={styles['figure']}>
      <div ref={pane} className={styles['pane']}>
        {width > 0 && (
          <svg viewBox={`0 0 ${width} ${height}`}>
            <title>{say(words.label, { n: points[chosen].length / 2, villages: villages.length })}</title>
            {villages.map(({ name, corners, known }, i) => (
              <path key={`${name} ${i}`} d={outline(corners, frame, radius)} className={join(styles['village'], known && styles['known'])} />
            ))}
            <path d={dots(points[other], frame)} className={styles['other']} />
            <path d={dots(points[chosen], frame)} className={styles['chosen']} />
            {names.map(({ name, x, y }) => (
              <text key={`${name} ${x} ${y}`} x={x} y={y} className={styles['name']}>
                {name}
              </text>
            ))}
          </svg>
        )}
        {width > 0 && <ScaleBar {...scaleOf(frame, box)} />}
      </div>
      <Legend villages={villages} />
    </figure>
  )
}

function Legend({ villages }: { readonly villages: Laid['villages'] }) {
  const say = useSay()
  const outlines = [true, false].filter((known) => villages.some((village) => village.known === known))
  return (
    <figcaption className={styles['legend']}>
      {(['chosen', 'other'] as const).map((reading) => (
        <span key={reading}>
          <svg width="24" height="16" aria-hidden="true">
            <path d="M4 5h0M12 11h0M20 6h0" className={styles[reading]} />
          </svg>
          {say(words[reading])}
        </span>
      ))}
      {outlines.map((known) => (
        <span key={String(known)}>
          <svg width="24" height="16" aria-hidden="true">
            <rect x="2" y="2" width="20" height="12" rx="6" className={join(styles['village'], known && styles['known'])} />
          </svg>
          {say(known ? words.known : words.inFile)}
        </span>
      ))}
    </figcaption>
  )
}

/** One dot to a square of three pixels: more would not be seen. */
function dots(points: Float64Array, { scale, left, top }: Frame): string {
  const drawn = new Set<string>()
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [(points[i] ?? 0) * scale + left, (points[i + 1] ?? 0) * scale + top]
    drawn.add(`M${Math.round(x / 3) * 3} ${Math.round(y / 3) * 3}h0`)
  }
  return [...drawn].join('')
}
