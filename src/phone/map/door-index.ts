import KDBush from 'kdbush'
import type { Box } from '../../domain/hull.ts'
import type { PlacePoints } from './place-points.ts'
import { worldPixels } from '../../domain/project.ts'

/** Finds the doors in a part of the map. */
export interface DoorIndex {
  /** Indices of the doors in the box (unit square) as they are drawn at a zoom where only one of those closer than `thin` pixels is drawn. */
  inBox(box: Box, zoom: number, thin: number): number[]
}

/** The index of each zoom that thins is made when it is first asked for. */
export function createDoorIndex(points: PlacePoints): DoorIndex {
  const doors: number[] = []
  for (let i = 0; i < points.x.length; i++) if (points.role[i] === 0) doors.push(i)
  const indices = new Map<string, Level>()
  return {
    inBox({ minX, minY, maxX, maxY }, zoom, thin) {
      const key = thin === 0 ? 'all' : `${zoom} ${thin}`
      let level = indices.get(key)
      if (!level) {
        level = levelOf(points, thin === 0 ? doors : thinOut(points, doors, thin / worldPixels(zoom)))
        indices.set(key, level)
      }
      const { doors: there, tree } = level
      return tree ? tree.range(minX, minY, maxX, maxY).map((i) => there[i] ?? 0) : []
    },
  }
}

/** Of the doors in one square of so much of the world only the first: the same ones whatever is in view. */
export function thinOut({ x, y }: Pick<PlacePoints, 'x' | 'y'>, doors: readonly number[], cell: number): number[] {
  const columns = Math.ceil(1 / cell)
  const taken = new Set<number>()
  return doors.filter((i) => {
    const square = Math.floor((y[i] ?? 0) / cell) * columns + Math.floor((x[i] ?? 0) / cell)
    if (taken.has(square)) return false
    taken.add(square)
    return true
  })
}

interface Level {
  readonly doors: readonly number[]
  /** Null where there is no door: an index of nothing is refused. */
  readonly tree: KDBush | null
}

function levelOf({ x, y }: PlacePoints, doors: readonly number[]): Level {
  if (doors.length === 0) return { doors, tree: null }
  const tree = new KDBush(doors.length)
  for (const i of doors) tree.add(x[i] ?? 0, y[i] ?? 0)
  return { doors, tree: tree.finish() }
}
