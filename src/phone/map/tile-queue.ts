/** Paints tiles step by step, so that a moving map is never held up by what comes into view. */
export interface TileQueue<Tile> {
  /** A tile that already waits is not queued twice; one that is being painted is begun anew. */
  add(tile: Tile): void
  drop(tile: Tile): void
}

interface TileQueueOptions<Tile> {
  /** Yields where the frame may be shown; another tile is begun only when this one is done. */
  readonly paint: (tile: Tile) => Iterator<unknown>
  readonly nextFrame: (act: () => void) => void
  /** In milliseconds. */
  readonly now: () => number
}

/**
 * Milliseconds of a frame after which no other step is begun: what was painted takes as long again until it is seen. The
 * first picture may take more of each, for there is nothing yet that could be moved.
 */
const slices = { opening: 16, moving: 4 }

export function createTileQueue<Tile>({ paint, nextFrame, now }: TileQueueOptions<Tile>): TileQueue<Tile> {
  const waiting = new Set<Tile>()
  let painting: { readonly tile: Tile; readonly steps: Iterator<unknown> } | null = null
  let asked = false
  let slice = slices.opening
  const next = () => {
    const [tile] = waiting
    if (tile === undefined) return null
    waiting.delete(tile)
    return { tile, steps: paint(tile) }
  }
  const work = () => {
    const end = now() + slice
    do {
      painting ??= next()
      if (painting?.steps.next().done) painting = null
    } while ((painting || waiting.size > 0) && now() < end)
    if (!painting && waiting.size === 0) slice = slices.moving
  }
  const ask = () => {
    if (asked || (!painting && waiting.size === 0)) return
    asked = true
    nextFrame(() => {
      asked = false
      work()
      ask()
    })
  }
  const leave = (tile: Tile) => {
    if (painting?.tile === tile) painting = null
  }
  return {
    add(tile) {
      leave(tile)
      waiting.add(tile)
      ask()
    },
    drop(tile) {
      leave(tile)
      waiting.delete(tile)
    },
  }
}
