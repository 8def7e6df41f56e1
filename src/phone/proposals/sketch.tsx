import { useMemo, type ReactNode } from 'react'
import { distanceMetres, type Place, type Point } from '../../domain/place.ts'
import { offsetTo } from '../../domain/offset.ts'
import { sketchAround } from '../../domain/slips/sketch.ts'
import type { Territory } from '../record-book/territory.ts'
import { join } from '../ui/join.ts'
import { sketchWords as words } from '../words/proposals.ts'
import { useSay } from '../words/say.tsx'
import styles from './sketch.module.css'

interface SketchProps {
  readonly territory: Territory
  readonly kind: string
  readonly spot: Point
  /** The place whose point is to be better. */
  readonly old: Place | null
}

const height = 200
const around = 24

/** Where a proposed point lies among the known places. Drawn in pixels from its middle, so that words keep their size. */
export function Sketch({ territory, kind, spot, old }: SketchProps) {
  const say = useSay()
  const { latitude, longitude } = spot
  const { sketch, nearest } = useMemo(() => {
    const middle = { latitude, longitude }
    const near = territory.nearest(middle, { limit: around, among: ({ id }) => id !== old?.id })
    const reach = old ? Math.abs(offsetTo(middle, old).north) + Math.abs(offsetTo(middle, old).east) : 0
    const places = near.map(({ place }) => place)
    return { sketch: sketchAround(middle, places, { half: height / 2, reach }), nearest: near[0] }
  }, [territory, latitude, longitude, old])
  const { dots, pixelsPerMetre, radius } = sketch
  const was = old && offsetTo(spot, old)
  const length = Math.round(radius / 2.5)
  const label = nearest
    ? say(words.around, { place: nearest.place.name, n: Math.round(nearest.metres) }) +
      (old ? say(words.moved, { n: Math.round(distanceMetres(spot, old)) }) : '')
    : say(words.alone)
  return (
    <figure className={styles['figure']}>
      <svg className={styles['sketch']} height={height} {...{ role: 'img', 'aria-label': label }}>
        <svg x="50%" y="50%" overflow="visible">
          {dots.map(({ of, x, y }) => (
            <circle key={of.id} cx={x} cy={y} r="5" className={of.kind === kind ? styles['same'] : styles['other']} />
          ))}
          {dots
            .filter(({ labelled }) => labelled)
            .map(({ of, x, y }) => (
              <text key={of.id} x={x} y={y + 22} className={styles['label']}>
                {of.name}
              </text>
            ))}
          {was && (
            <g>
              <path d={`M${was.east * pixelsPerMetre} ${-was.north * pixelsPerMetre}L0 0`} className={styles['way']} />
              <circle cx={was.east * pixelsPerMetre} cy={-was.north * pixelsPerMetre} r="8" className={styles['old']} />
            </g>
          )}
          <circle r="10" className={styles['ring']} />
          <circle r="4" className={styles['point']} />
        </svg>
        <rect width="3.6em" height="36" className={styles['corner']} />
        <text x="12" y="24" className={join(styles['label'], styles['north'])}>
          ↑ {say(words.north)}
        </text>
        <svg x="100%" y="100%" overflow="visible">
          <rect x="-4.6em" y="-46" width="4.6em" height="46" className={styles['corner']} />
          <path d={`M-12 -16v6h-${length * pixelsPerMetre}v-6`} className={styles['bar']} />
          <text x="-12" y="-20" className={join(styles['label'], styles['scale'])}>
            {say(words.metres, { n: length })}
          </text>
        </svg>
      </svg>
      <figcaption className={styles['key']}>
        <Key mark={<circle cx="10" cy="10" r="6" className={styles['ring']} />} word={say(words.proposed)} />
        {old && <Key mark={<circle cx="10" cy="10" r="7" className={styles['old']} />} word={say(words.old)} />}
        {!old && dots.length > 0 && <Key mark={<circle cx="10" cy="10" r="5" className={styles['same']} />} word={say(words.known)} />}
      </figcaption>
    </figure>
  )
}

function Key({ mark, word }: { readonly mark: ReactNode; readonly word: string }) {
  return (
    <span>
      <svg width="20" height="20" aria-hidden="true">
        {mark}
      </svg>
      {word}
    </span>
  )
}
