import { useMemo, useRef } from 'react'
import { Link } from 'wouter'
import type { AreaCode } from '../../domain/area.ts'
import { frameFor, outline, scaleOf } from '../../domain/frame.ts'
import { paceClass } from '../../domain/pace.ts'
import { join } from '../ui/join.ts'
import { hullWords as words } from '../words/coverage.ts'
import { useSay } from '../words/say.tsx'
import { LinkButton } from '../ui/button.tsx'
import { ScaleBar } from '../ui/scale-bar.tsx'
import { useSize } from '../ui/use-size.ts'
import styles from './hull-map.module.css'
import { marksOf, shapesOf } from './hull-shapes.ts'
import { labelsOf } from './labels.ts'
import { Legend } from './legend.tsx'
import { percentWords } from './number-words.ts'
import { hrefOf } from './query.ts'
import type { View } from './use-view.ts'

interface HullMapProps {
  readonly view: View
  readonly onTap: (code: AreaCode) => void
}

const radius = 12
const margin = 28
/** No nearer than a pixel for about a metre. */
const most = 2 ** 25

/** Where the rows lie, drawn from the roster alone. The chosen one is looked at from near, and tapping one chooses its row. */
export function HullMap({ view, onTap }: HullMapProps) {
  const say = useSay()
  const pane = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(pane)
  const { territory, positions, standings, scope, rows, steps, stepsOf, query, total } = view
  const { places } = territory
  const shapes = useMemo(() => shapesOf(places, positions, scope), [places, positions, scope])
  const chosen = query.chosen === null ? undefined : shapes.hulls.get(query.chosen)
  const frame = useMemo(
    () => frameFor(chosen?.box ?? shapes.box, width, height, chosen ? Math.min(width, height) * 0.25 : margin, most),
    [chosen, shapes, width, height],
  )
  const marks = useMemo(
    () => marksOf(shapes, standings.now, frame, { width, height }, 9),
    [shapes, standings, frame, width, height],
  )
  const labels = useMemo(() => labelsOf(rows, shapes, frame, query.chosen, radius), [rows, shapes, frame, query.chosen])
  return (
    <section className={styles['pane']} aria-label={say(words.map, { area: total.name })}>
      <div ref={pane} className={styles['map']}>
        {width > 0 && (
          <svg viewBox={`0 0 ${width} ${height}`}>
            <defs>
              <Hatch id="coverage-on" className={styles['hatch-on']} />
              <Hatch id="coverage-behind" className={styles['hatch-behind']} />
            </defs>
            {rows.map((row) => {
              const hull = shapes.hulls.get(row.code)
              if (!hull) return null
              const isChosen = row.code === query.chosen
              return (
                <Link
                  key={row.code}
                  replace
                  href={hrefOf(query, { chosen: isChosen ? null : row.code })}
                  aria-current={isChosen ? 'true' : undefined}
                  aria-label={say(words.chosen, { area: row.name, rate: percentWords(row.rate) })}
                  className={join(styles['hull'], styles[paceClass(row, stepsOf(row)) ?? 'on-pace'], isChosen && styles['chosen'])}
                  onClick={() => onTap(row.code)}
                >
                  <path d={outline(hull.corners, frame, radius)} />
                </Link>
              )
            })}
            <path d={marks.covered} className={styles['covered']} />
            <path d={marks.left} className={styles['left']} />
            {labels.map(({ row, x, y }) => (
              <g key={row.code} className={join(styles['label'], row.behind && styles['late'])} aria-hidden="true">
                <text x={x} y={y} className={styles['name']}>
                  {row.name}
                </text>
                <text x={x} y={y + 18}>{percentWords(row.rate)}</text>
              </g>
            ))}
          </svg>
        )}
        {chosen && (
          <div className={styles['whole']}>
            <LinkButton kind="secondary" size="small" replace href={hrefOf(query, { chosen: null })}>
              {say(words.whole)}
            </LinkButton>
          </div>
        )}
        {width > 0 && <ScaleBar {...scaleOf(frame, shapes.box)} />}
      </div>
      <Legend steps={steps} />
    </section>
  )
}

function Hatch({ id, className }: { readonly id: string; readonly className: string | undefined }) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0V8" className={className} />
    </pattern>
  )
}
