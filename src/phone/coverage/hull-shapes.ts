import { areaPrefix, type AreaCode } from '../../domain/area.ts'
import { inScope, type TableDays, type TableScope } from '../../domain/coverage-table.ts'
import { childArea, stateOf, type CoverageState } from '../../domain/coverage.ts'
import type { Frame } from '../../domain/frame.ts'
import { boxOf, hullOf, type Box, type Corners } from '../../domain/hull.ts'
import { toWorld } from '../../domain/project.ts'
import type { Territory } from '../record-book/territory.ts'

/** Places of the screen as points of the web map's unit square, and the outline of each row around its own. */
export interface Shapes {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly states: readonly CoverageState[]
  readonly hulls: ReadonlyMap<AreaCode, Hull>
  readonly box: Box
}

export interface Hull {
  readonly corners: Corners
  readonly box: Box
}

export function shapesOf({ places, marks }: Territory, days: TableDays, scope: TableScope): Shapes {
  const mine = Array.from(inScope(places, scope))
  const [x, y] = [new Float64Array(mine.length), new Float64Array(mine.length)]
  const members = new Map<AreaCode, number[]>()
  const [only] = scope.within
  const child = only !== undefined && scope.within.length === 1 ? childArea(only) : null
  mine.forEach((place, i) => {
    const at = toWorld(place)
    x[i] = at.x
    y[i] = at.y
    const row = child?.(place.area) ?? scope.within.find((own) => place.area.startsWith(areaPrefix(own))) ?? place.area
    const there = members.get(row)
    if (there) there.push(i)
    else members.set(row, [i])
  })
  const hulls = new Map(
    Array.from(members, ([code, of]) => {
      const corners = hullOf(of, x, y)
      return [code, { corners, box: boxOf(corners) }] as const
    }),
  )
  const all = Float64Array.from(Array.from(hulls.values(), ({ corners }) => [...corners]).flat())
  return { x, y, states: mine.map((place) => stateOf(marks.get(place.id), days.now)), hulls, box: boxOf(all) }
}

/** Marks of the places in one state as one path, one to a square of `apart` pixels, so that a county draws as quickly as a grid. */
export function marksOf(shapes: Shapes, state: CoverageState, frame: Frame, width: number, height: number, apart: number): string {
  const taken = new Set<number>()
  let path = ''
  for (let i = 0; i < shapes.x.length; i++) {
    const x = (shapes.x[i] ?? 0) * frame.scale + frame.left
    const y = (shapes.y[i] ?? 0) * frame.scale + frame.top
    if (x < 0 || y < 0 || x > width || y > height) continue
    const square = Math.floor(y / apart) * 10_000 + Math.floor(x / apart)
    if (taken.has(square)) continue
    taken.add(square)
    if (shapes.states[i] !== state) continue
    path += state === 'covered' ? `M${x.toFixed(1)} ${y.toFixed(1)}h0` : `M${(x - 3).toFixed(1)} ${y.toFixed(1)}l3-3 3 3-3 3Z`
  }
  return path
}
