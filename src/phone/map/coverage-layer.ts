import { GridLayer, type Coords, type DoneCallback } from 'leaflet'
import { tileSide } from './scene.ts'
import type { TilePainter } from './tile-painter.ts'
import { createTileQueue } from './tile-queue.ts'

type Job = () => Iterator<unknown>

/** Places, outlines and names on canvas tiles. What a new painter paints takes the place of what a tile showed, so nothing flickers. */
export class CoverageLayer extends GridLayer {
  private painter: TilePainter | null = null
  private readonly jobs = new Map<HTMLElement, Job>()
  private readonly queue = createTileQueue<Job>({ paint: (job) => job(), nextFrame: requestAnimationFrame, now: () => performance.now() })

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
    const painter = () => this.painter
    const job = function* () {
      yield* painter()?.paint(tile, at) ?? []
      if (fresh) done(undefined, tile)
      fresh = false
    }
    this.jobs.set(tile, job)
    this.queue.add(job)
    return tile
  }
}
