import { villageOf } from '../area.ts'
import { movedBy } from '../offset.ts'
import type { Place, PlaceId, Point } from '../place.ts'
import { medianPoint } from './median.ts'
import type { PlaceRow } from './roster-row.ts'

/** Metres; so each seed of the sunflower has its next neighbour about fifteen metres away. */
const scale = 8
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

type Row = Pick<PlaceRow, 'area' | 'kind' | 'name' | 'hamlet'>

export interface RoughPoints {
  /**
   * Around the middle of what the roster and the rows have with a point in the natural village, else in the village; null
   * where nothing there has one.
   */
  readonly near: (row: Row) => Point | null
  /** Around a natural village itself, each further out than the one before. */
  readonly around: (hamlet: Place) => Point
}

interface Group {
  /** Points that somebody gave. */
  readonly given: Point[]
  /** Rough ones around them. */
  rough: number
}

/** Points for what has none. A door never lies on another one. Nothing is worked out for a list in which every row has its point. */
export function roughPoints(known: readonly Place[], rows: readonly PlaceRow[]): RoughPoints {
  let laid: RoughPoints | null = null
  const lay = () => (laid ??= layAmong(known, rows))
  return { near: (row) => lay().near(row), around: (hamlet) => lay().around(hamlet) }
}

function layAmong(known: readonly Place[], rows: readonly PlaceRow[]): RoughPoints {
  const groups = new Map<string, Group>()
  const groupOf = (key: string) => {
    const there = groups.get(key) ?? { given: [], rough: 0 }
    groups.set(key, there)
    return there
  }
  const taken = new Set<string>()
  const byId = new Map(known.map((place) => [place.id, place]))
  for (const { area, kind, name, within, ...place } of known) {
    taken.add(textOf(place))
    const hamlet = within === null ? null : (byId.get(within)?.name ?? null)
    for (const key of keysOf({ area, kind, name, hamlet })) {
      if (place.rough) groupOf(key).rough += 1
      else groupOf(key).given.push(place)
    }
  }
  for (const row of rows) {
    if (!row.point) continue
    taken.add(textOf(row.point))
    for (const key of keysOf(row)) groupOf(key).given.push(row.point)
  }
  const next = (middle: Point, group: { rough: number }): Point => {
    for (;;) {
      group.rough += 1
      const point = onSunflower(middle, group.rough)
      if (taken.has(textOf(point))) continue
      taken.add(textOf(point))
      return point
    }
  }
  const middles = new Map<Group, Point>()
  const hamlets = new Map<PlaceId, { rough: number }>()
  return {
    near: (row) => {
      const group = keysOf(row).map(groupOf).find(({ given }) => given.length > 0)
      if (!group) return null
      const middle = middles.get(group) ?? medianPoint(group.given)
      middles.set(group, middle)
      return next(middle, group)
    },
    around: (hamlet) => {
      const around = hamlets.get(hamlet.id) ?? { rough: 0 }
      hamlets.set(hamlet.id, around)
      return next(hamlet, around)
    },
  }
}

/** The natural village, where there is one, before the village. */
function keysOf({ area, kind, name, hamlet }: Row): string[] {
  const village = villageOf(area)
  const inside = kind === 'natural_village' ? name : hamlet
  return inside === null ? [village] : [`${village} ${inside}`, village]
}

/** As the seeds of a sunflower lie (Vogel 1979): however many there are, each has the same room. */
function onSunflower(middle: Point, number: number): Point {
  const [away, angle] = [scale * Math.sqrt(number), number * goldenAngle]
  return movedBy(middle, { east: away * Math.sin(angle), north: away * Math.cos(angle) })
}

function textOf({ latitude, longitude }: Point): string {
  return `${latitude} ${longitude}`
}
