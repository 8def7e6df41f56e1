import type { Box } from '../../domain/hull.ts'

/** What wants to be written on the map, in pixels of one zoom. */
export interface LabelWish {
  readonly width: number
  readonly height: number
  /** Middles of the top edge, the best first. */
  readonly spots: readonly { readonly x: number; readonly y: number }[]
  /** Rather nothing than on top of a region. */
  readonly avoidsRegions: boolean
}

export type PlacedLabel<W extends LabelWish> = W & { readonly box: Box }

/** Finds room for what wants to be written; what it has written stays where it is. */
export type LabelPlacer<W extends LabelWish> = (wishes: readonly (readonly W[])[]) => PlacedLabel<W>[]

/**
 * First come, first served: of the alternatives the first one that finds a free spot is written, or none. `taken`
 * is always kept free.
 */
export function createLabelPlacer<W extends LabelWish>(taken: readonly Box[] = [], regions: readonly Box[] = []): LabelPlacer<W> {
  const written = gridOf(taken)
  const drawn = gridOf(regions)
  const freeBox = (wish: W) =>
    wish.spots
      .map((spot) => boxAt(wish, spot))
      .find((box) => !written.covers(withRoom(box)) && !(wish.avoidsRegions && drawn.covers(box)))
  return (wishes) =>
    wishes.flatMap((alternatives) => {
      for (const wish of alternatives) {
        const box = freeBox(wish)
        if (!box) continue
        written.add(box)
        return [{ ...wish, box }]
      }
      return []
    })
}

export function overlaps(a: Box, b: Box): boolean {
  return a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY
}

function boxAt({ width, height }: LabelWish, { x, y }: { x: number; y: number }): Box {
  return { minX: x - width / 2, minY: y, maxX: x + width / 2, maxY: y + height }
}

/** Between two names side by side, in pixels: with less they read as one. */
const apart = 8

function withRoom({ minX, minY, maxX, maxY }: Box): Box {
  return { minX: minX - apart, minY, maxX: maxX + apart, maxY }
}

const cell = 128

function gridOf(boxes: readonly Box[]) {
  const cells = new Map<string, Box[]>()
  const keysOf = ({ minX, minY, maxX, maxY }: Box) => {
    const keys: string[] = []
    for (let column = Math.floor(minX / cell); column <= Math.floor(maxX / cell); column++) {
      for (let row = Math.floor(minY / cell); row <= Math.floor(maxY / cell); row++) keys.push(`${column} ${row}`)
    }
    return keys
  }
  const grid = {
    covers: (box: Box) => keysOf(box).some((key) => cells.get(key)?.some((other) => overlaps(box, other))),
    add(box: Box) {
      for (const key of keysOf(box)) {
        const there = cells.get(key)
        if (there) there.push(box)
        else cells.set(key, [box])
      }
    },
  }
  for (const box of boxes) grid.add(box)
  return grid
}
