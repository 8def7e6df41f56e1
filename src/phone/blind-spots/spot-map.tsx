import { useMemo, useRef } from 'react'
import { townCodeOf, villageOf, type AreaCode } from '../../domain/area.ts'
import type { BlindSpot } from '../../domain/blind-spots.ts'
import { frameFor, outline, scaleOf } from '../../domain/frame.ts'
import { groupBy } from '../../domain/group-by.ts'
import { boxOf, hullOf, type Corners } from '../../domain/hull.ts'
import type { Point } from '../../domain/place.ts'
import { toWorld } from '../../domain/project.ts'
import { join } from '../ui/join.ts'
import { ScaleBar } from '../ui/scale-bar.tsx'
import { useSize } from '../ui/use-size.ts'
import { spotWords as words } from '../words/blind-spots.ts'
import { useSay } from '../words/say.tsx'
import type { Taken } from './give.ts'
import styles from './spot-map.module.css'
import { numbersOf } from './spot-numbers.ts'
import type { Board } from './use-board.ts'

interface SpotMapProps {
  readonly board: Board
  /** In the order of the list: the first is number 1. */
  readonly spots: readonly BlindSpot[]
  readonly taken: ReadonlyMap<BlindSpot, Taken>
  readonly chosen: readonly BlindSpot[]
  readonly onTap: (spot: BlindSpot) => void
  /** A town or a village was tapped, to be looked at from near. */
  readonly onArea: (area: AreaCode) => void
}

/** Pixels at the lower edge that the scale takes. */
const forScale = 16
/** No nearer than a pixel for about a metre. */
const most = 2 ** 25

/**
 * Where the spots lie, in the outlines of their villages, drawn from the roster alone. A tap chooses, as in the list,
 * which says and does all that the map does: so the picture is left out where it is read out.
 */
export function SpotMap({ board, spots, taken, chosen, onTap, onArea }: SpotMapProps) {
  const say = useSay()
  const pane = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(pane)
  const { doors, towns, town, villages, village, territory } = board
  // Of a county the towns are told apart, of a town its villages.
  const byTown = town === null && towns.length > 1
  const codeOf = byTown ? townCodeOf : villageOf
  const outlines = useMemo(() => {
    const inside = groupBy(doors, ({ area }) => codeOf(area))
    const codes = village === null ? (byTown ? towns : villages) : [village]
    return codes.map((code) => ({ code, corners: cornersOf(inside.get(code) ?? []) }))
  }, [doors, codeOf, byTown, towns, villages, village])
  const grounds = useMemo(() => {
    const inside = groupBy(spots, ({ area }) => codeOf(area))
    return outlines.map(({ code, corners }) => {
      return { code, corners, name: territory.areas.get(code)?.shortName ?? '', n: inside.get(code)?.length ?? 0 }
    })
  }, [outlines, spots, codeOf, territory.areas])
  const shapes = useMemo(() => spots.map((spot) => ({ spot, corners: cornersOf(spot.places) })), [spots])
  const box = useMemo(() => boxOf(Float64Array.from(outlines.flatMap(({ corners }) => [...corners]))), [outlines])
  const frame = useMemo(() => frameFor(box, width, height - forScale, 28, most), [box, width, height])
  // A county, or a town on a phone: its parts are told apart, not spots; a tap on one looks at it from near.
  const isFar = grounds.length > 1 && (byTown || width < 600)
  const radius = byTown ? 2 : isFar ? 4 : 9
  const labelOf = (corners: Corners) => {
    const { minX, maxX, minY, maxY } = boxOf(corners)
    const x = ((minX + maxX) / 2) * frame.scale + frame.left
    return { x, y: isFar ? ((minY + maxY) / 2) * frame.scale + frame.top - 2 : minY * frame.scale + frame.top - 4 }
  }
  const at = (point: Point) => {
    const { x, y } = toWorld(point)
    return { x: x * frame.scale + frame.left, y: y * frame.scale + frame.top }
  }
  const numbers = isFar ? [] : numbersOf(spots.map((spot) => ({ spot, ...at(spot.centre), first: chosen.includes(spot) })))
  return (
    <section className={styles['pane']} aria-label={say(words.map, { n: spots.length })}>
      <div ref={pane} className={styles['map']}>
        {width > 0 && (
          <svg viewBox={`0 0 ${width} ${height}`} className={join(isFar && styles['far'], byTown && styles['shade'])} aria-hidden="true">
            {grounds.map(({ code, corners }) => (
              <path key={code} className={styles['ground']} d={outline(corners, frame, radius)} onClick={() => onArea(code)} />
            ))}
            {shapes.map(({ spot, corners }) => (
              <path
                key={spot.places[0]?.id}
                className={join(styles['spot'], taken.has(spot) && styles['taken'], chosen.includes(spot) && styles['chosen'])}
                d={outline(corners, frame, radius)}
                onClick={() => (isFar ? onArea(codeOf(spot.area)) : onTap(spot))}
              />
            ))}
            {grounds.length > 1 &&
              grounds.map(({ code, name, corners, n }) => {
                const { x, y } = labelOf(corners)
                return (
                  <text key={code} className={styles['village']} x={x} y={y}>
                    {name}
                    {isFar && n > 0 && (
                      <tspan x={x} dy="18">
                        {say(words.spotsIn, { n })}
                      </tspan>
                    )}
                  </text>
                )
              })}
            {numbers.map(({ spot, x, y, number, first }) => (
              <text key={spot.places[0]?.id} className={join(styles['number'], first && styles['first'])} x={x} y={y + 5}>
                {number}
              </text>
            ))}
          </svg>
        )}
        {width > 0 && <ScaleBar {...scaleOf(frame, box)} />}
      </div>
      <ul className={styles['legend']}>
        {(['free', 'taken', 'chosen'] as const).map((state) => (
          <li key={state}>
            <svg width="28" height="20" aria-hidden="true">
              <rect x="2" y="2" width="24" height="16" rx="8" className={join(styles['spot'], styles[state])} />
            </svg>
            {say(words[state])}
          </li>
        ))}
      </ul>
    </section>
  )
}

function cornersOf(places: readonly Point[]) {
  const points = places.map((place) => toWorld(place))
  return hullOf(
    points.map((_, i) => i),
    points.map(({ x }) => x),
    points.map(({ y }) => y),
  )
}
