import type { ReadRoom } from './disk-room.ts'
import type { Gates } from './gate.ts'
import type { Lifecycle } from './lifecycle.ts'
import type { Metrics } from './metrics.ts'

/** How the endpoint is watched, stopped, and kept from being overrun. */
export interface Operations {
  readonly lifecycle: Lifecycle
  readonly gates: Gates
  readonly room: ReadRoom
  /** Bytes of the store; null where the engine does not say. */
  readonly storeBytes: () => Promise<number | null>
  /** When the last backup was made, milliseconds since 1970 UTC; null when none is known. */
  readonly lastBackup: () => Promise<number | null>
  /** Name of the store's engine, for people. */
  readonly engine: string
  /** Null where nobody counts. */
  readonly metrics: Metrics | null
  /** Who shows it may read the metrics from anywhere; null: whoever asks from this machine. */
  readonly metricsToken: string | null
}
