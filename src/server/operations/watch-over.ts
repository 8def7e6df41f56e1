import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { storeFile } from '../store/store-file.ts'
import type { Store } from '../store/store.ts'
import { createDiskRoom } from './disk-room.ts'
import { createGates } from './gate.ts'
import { createLifecycle } from './lifecycle.ts'
import { createMetrics } from './metrics.ts'
import { lastBackup } from './last-backup.ts'
import type { Operations } from './operations.ts'

interface Watched {
  readonly data: string
  /** Address of a PostgreSQL that the office is kept in; null for the file in the data folder. */
  readonly database: string | null
  readonly metricsToken: string | null
}

/** All that watches a running server. */
export function watchOver({ data, database, metricsToken }: Watched, store: Store): Operations {
  const lifecycle = createLifecycle()
  const gates = createGates()
  const room = createDiskRoom(data)
  const storeBytes = async () => (database === null ? bytesOfFiles(data) : null)
  const standing = () => store.standing(Date.now())
  const metrics = createMetrics({ standing, room, storeBytes, gates, lifecycle })
  return { lifecycle, gates, room, storeBytes, lastBackup: () => lastBackup(data), engine: database === null ? 'SQLite' : 'PostgreSQL', metrics, metricsToken }
}

/** Of the store's own file with its log. */
async function bytesOfFiles(data: string): Promise<number | null> {
  const files = (await readdir(data)).filter((name) => name.startsWith(storeFile))
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(data, name)).catch(() => null))?.size ?? 0))
  return sizes.length === 0 ? null : sizes.reduce((sum, size) => sum + size, 0)
}
