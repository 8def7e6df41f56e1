import { overlaps, type Box } from '../../domain/hull.ts'

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
export interface LabelPlacer<W extends LabelWish> {
  /** Nothing is written here. */
  readonly keepFree: (box: Box) => void
  /** What avoids regions is not written here. */
  readonly addRegion: (box: Box) => void
  /** First come, first served: of the alternatives the first one that finds a free spot is written, or none. */
  readonly place: (wishes: readonly (readonly W[])[]) => PlacedLabel<W>[]
}

export function createLabelPlacer<W extends LabelWish>(): LabelPlacer<W> {
  const written = createGrid()
  const regions = createGrid()
  const freeBox = (wish: W) => {
    for (const spot of wish.spots) {
      const box = boxAt(wish, spot)
      if (!written.covers(withRoom(box)) && !(wish.avoidsRegions && regions.covers(box))) return box
    }
    return null
  }
  return {
    keepFree: written.add,
    addRegion: regions.add,
    place: (wishes) =>
      wishes.flatMap((alternatives) => {
        for (const wish of alternatives) {
          const box = freeBox(wish)
          if (!box) continue
          written.add(box)
          return [{ ...wish, box }]
        }
        return []
      }),
  }
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
/** More cells than the world is wide at the nearest zoom. */
const columns = 2 ** 24

interface Grid {
  readonly add: (box: Box) => void
  readonly covers: (box: Box) => boolean
}

function createGrid(): Grid {
  const cells = new Map<number, Box[]>()
  return {
    add(box) {
      someCell(box, (key) => {
        const there = cells.get(key)
        if (there) there.push(box)
        else cells.set(key, [box])
        return false
      })
    },
    covers: (box) => someCell(box, (key) => cells.get(key)?.some((other) => overlaps(box, other)) ?? false),
  }
}

function someCell({ minX, minY, maxX, maxY }: Box, is: (key: number) => boolean): boolean {
  for (let column = Math.floor(minX / cell); column <= Math.floor(maxX / cell); column++) {
    for (let row = Math.floor(minY / cell); row <= Math.floor(maxY / cell); row++) if (is(row * columns + column)) return true
  }
  return false
}
