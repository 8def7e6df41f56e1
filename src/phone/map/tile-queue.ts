/** Paints one tile a frame, so that a moving map is never held up by the tiles that come into view. */
export interface TileQueue<Tile> {
  /** A tile that already waits is not queued twice. */
  add(tile: Tile): void
  drop(tile: Tile): void
  clear(): void
}

export function createTileQueue<Tile>(paint: (tile: Tile) => void, nextFrame: (act: () => void) => void): TileQueue<Tile> {
  const waiting = new Set<Tile>()
  let asked = false
  const ask = () => {
    if (asked || waiting.size === 0) return
    asked = true
    nextFrame(() => {
      asked = false
      const [tile] = waiting
      if (tile === undefined) return
      waiting.delete(tile)
      paint(tile)
      ask()
    })
  }
  return {
    add(tile) {
      waiting.add(tile)
      ask()
    },
    drop: (tile) => waiting.delete(tile),
    clear: () => waiting.clear(),
  }
}
