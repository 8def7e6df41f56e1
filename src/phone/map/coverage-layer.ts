import { GridLayer, type Coords, type DoneCallback } from 'leaflet'
import { tileSide } from './scene.ts'
import type { TilePainter } from './tile-painter.ts'
import { createTileQueue } from './tile-queue.ts'

/** Places, outlines and names on canvas tiles, one painted a frame. A new painter paints over the tiles in place, so nothing flickers. */
export class CoverageLayer extends GridLayer {
  private painter: TilePainter | null = null
  private readonly jobs = new Map<HTMLElement, () => void>()
  private readonly queue = createTileQueue<() => void>((job) => job(), requestAnimationFrame)

  constructor() {
    super({ tileSize: tileSide, keepBuffer: 1, zIndex: 2, updateWhenIdle: false })
    this.on('tileunload', ({ tile }) => {
      const job = this.jobs.get(tile)
      if (job) this.queue.drop(job)
      this.jobs.delete(tile)
    })
  }

  show(painter: TilePainter): void {
    this.painter = painter
    for (const job of this.jobs.values()) this.queue.add(job)
  }

  protected override createTile(at: Coords, done: DoneCallback): HTMLElement {
    const tile = document.createElement('canvas')
    let fresh = true
    const job = () => {
      this.painter?.paint(tile, at)
      if (fresh) done(undefined, tile)
      fresh = false
    }
    this.jobs.set(tile, job)
    this.queue.add(job)
    return tile
  }
}
