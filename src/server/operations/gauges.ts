import { Counter, Gauge, type Registry } from 'prom-client'
import type { Standing } from '../store/attention-store.ts'
import type { Room } from './disk-room.ts'
import type { Gates } from './gate.ts'
import type { Lifecycle } from './lifecycle.ts'

/** What is looked at when somebody reads the metrics. */
export interface Watched {
  readonly standing: () => Promise<Standing>
  readonly room: () => Promise<Room>
  /** Bytes of the store; null where the engine does not say. */
  readonly storeBytes: () => Promise<number | null>
  readonly gates: Gates
  readonly lifecycle: Lifecycle
}

export function count(name: string, help: string, labelNames: readonly string[], registry: Registry): Counter {
  return new Counter({ name, help, labelNames: [...labelNames], registers: [registry] })
}

/** The figures of the store are read once for all that stand side by side in an answer. */
export function gauges({ standing, room, storeBytes, gates, lifecycle }: Watched, registry: Registry): void {
  const found = together(standing)
  asked('gridwalk_set_aside_open', 'What is set aside and not decided.', registry, async () => (await found()).setAsideOpen)
  asked('gridwalk_conflicts_open', 'Visits of which several versions stand against each other.', registry, async () => (await found()).conflicts)
  asked('gridwalk_photos_missing', 'Photos named by visits whose bytes have not come.', registry, async () => (await found()).photosMissing)
  asked('gridwalk_waiting_visits', 'Visits that wait on the phones, by their last reports.', registry, async () => (await found()).waitingOnPhones)
  const silence = new Gauge({
    name: 'gridwalk_phones',
    help: 'Phones by the days since they were last heard of.',
    labelNames: ['silent'],
    registers: [],
    async collect() {
      const { phones } = await found()
      this.set({ silent: 'under 1 day' }, phones.underOne)
      this.set({ silent: '1 to 3 days' }, phones.underThree)
      this.set({ silent: '3 to 7 days' }, phones.underSeven)
      this.set({ silent: 'over 7 days' }, phones.more)
    },
  })
  registry.registerMetric(silence)
  asked('gridwalk_disk_bytes', 'Size of the disk that the data folder lies on.', registry, async () => (await room()).total)
  asked('gridwalk_disk_free_bytes', 'Room left on it.', registry, async () => (await room()).free)
  asked('gridwalk_store_bytes', 'Size of the store.', registry, storeBytes)
  asked('gridwalk_requests_under_way', 'Requests that are being answered.', registry, async () => lifecycle.underWay)
  asked('gridwalk_requests_in_line', 'Syncs and photos that wait for their turn.', registry, async () => gates.visits.inLine + gates.photos.inLine)
}

/** Who asks while an answer is on its way gets that one. */
function together<T>(ask: () => Promise<T>): () => Promise<T> {
  let onItsWay: Promise<T> | null = null
  return () => (onItsWay ??= ask().finally(() => (onItsWay = null)))
}

function asked(name: string, help: string, registry: Registry, read: () => Promise<number | null>): void {
  const gauge = new Gauge({
    name,
    help,
    registers: [],
    async collect() {
      const value = await read()
      if (value !== null) this.set(value)
    },
  })
  registry.registerMetric(gauge)
}
