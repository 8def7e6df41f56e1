import type { ReadRoom } from './disk-room.ts'
import type { Gates } from './gate.ts'
import type { Lifecycle } from './lifecycle.ts'
import type { Metrics } from './metrics.ts'

/** How the endpoint is watched, stopped, and kept from being overrun. */
export interface Operations {
  readonly lifecycle: Lifecycle
  readonly gates: Gates
  readonly room: ReadRoom
  /** Null where nobody counts. */
  readonly metrics: Metrics | null
  /** Who shows it may read the metrics from anywhere; null: whoever asks from this machine. */
  readonly metricsToken: string | null
}
