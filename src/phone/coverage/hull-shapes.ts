import type { AreaCode } from '../../domain/area.ts'
import { rowFinder, type TableScope } from '../../domain/coverage-table.ts'
import { coverageStates } from '../../domain/coverage.ts'
import type { Frame } from '../../domain/frame.ts'
import { boxOf, hullOf, type Box, type Corners } from '../../domain/hull.ts'
import type { Place } from '../../domain/place.ts'
import { toWorld } from '../../domain/project.ts'

/** Places of the screen as points of the web map's unit square, and the outline of each row around its own. */
export interface Shapes {
  /** Positions in the roster. */
  readonly positions: readonly number[]
  readonly x: Float64Array
  readonly y: Float64Array
  readonly hulls: ReadonlyMap<AreaCode, Hull>
  readonly box: Box
}

export interface Hull {
  readonly corners: Corners
  readonly box: Box
}

/** Rests on the roster alone: another period leaves it as it is. */
export function shapesOf(places: readonly Place[], positions: readonly number[], scope: TableScope): Shapes {
  const [x, y] = [new Float64Array(positions.length), new Float64Array(positions.length)]
  const members = new Map<AreaCode, number[]>()
  const rowOf = rowFinder(scope)
  let before = ''
  let there: number[] = []
  positions.forEach((position, i) => {
    const place = places[position]
    if (!place) return
    const at = toWorld(place)
    x[i] = at.x
    y[i] = at.y
    if (place.area !== before) {
      const row = rowOf(place.area)
      there = members.get(row) ?? []
      members.set(row, there)
    }
    before = place.area
    there.push(i)
  })
  const hulls = new Map(
    Array.from(members, ([code, of]) => {
      const corners = hullOf(of, x, y)
      return [code, { corners, box: boxOf(corners) }] as const
    }),
  )
  const all = Float64Array.from(Array.from(hulls.values(), ({ corners }) => [...corners]).flat())
  return { positions, x, y, hulls, box: boxOf(all) }
}

/**
 * Marks of the places as one path for the covered ones and one for the others, one mark to a square of `apart` pixels,
 * so that a county draws as quickly as a grid. `states` is by the position in the roster.
 */
export function marksOf(
  { positions, x: across, y: down }: Shapes,
  states: Uint8Array,
  { scale, left, top }: Frame,
  { width, height }: { readonly width: number; readonly height: number },
  apart: number,
): { readonly covered: string; readonly left: string } {
  const columns = Math.ceil(width / apart) + 1
  const taken = new Uint8Array(columns * (Math.ceil(height / apart) + 1))
  const paths = { covered: '', left: '' }
  for (let i = 0; i < across.length; i++) {
    const x = (across[i] ?? 0) * scale + left
    const y = (down[i] ?? 0) * scale + top
    if (x < 0 || y < 0 || x > width || y > height) continue
    const square = Math.floor(y / apart) * columns + Math.floor(x / apart)
    if (taken[square] === 1) continue
    taken[square] = 1
    if (states[positions[i] ?? -1] === covered) paths.covered += `M${x.toFixed(1)} ${y.toFixed(1)}h0`
    else paths.left += `M${(x - 3).toFixed(1)} ${y.toFixed(1)}l3-3 3 3-3 3Z`
  }
  return paths
}

const covered = coverageStates.indexOf('covered')
