import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openSqliteStore } from '../../../src/server/store/sqlite/open.ts'
import type { Store } from '../../../src/server/store/store.ts'
import { temporaryFolder } from '../../support/demo-data.ts'

/** Where an office keeps everything; one for each engine. Between kill and start of its server it may be set back. */
export interface OfficeHome {
  readonly data: string
  /** What the server is started with, to find it. */
  readonly env: Readonly<Record<string, string>>
  /** The store past the server. */
  open(): Promise<Store>
  /** A copy as of now. */
  copy(): Promise<OfficeCopy>
  remove(): Promise<void>
}

export interface OfficeCopy {
  /** Puts the copy in the place of what is there, as a restored backup with an epoch of its own. */
  restore(): Promise<void>
}

export const engines = { sqlite: sqliteHome } as const satisfies Record<string, () => Promise<OfficeHome>>

export function isEngine(name: string): name is keyof typeof engines {
  return Object.hasOwn(engines, name)
}

async function sqliteHome(): Promise<OfficeHome> {
  const data = await temporaryFolder()
  const open = () => openSqliteStore(join(data, 'gridwalk.sqlite'))
  const copies: string[] = []
  return {
    data,
    env: {},
    open,
    async copy() {
      const folder = await temporaryFolder()
      copies.push(folder)
      await cp(data, folder, { recursive: true })
      return {
        async restore() {
          await rm(data, { recursive: true, force: true })
          await cp(folder, data, { recursive: true })
          const store = await open()
          await store.renewEpoch()
          await store.close()
        },
      }
    },
    async remove() {
      for (const folder of [data, ...copies]) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
