import { existsSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openSqliteStore } from '../../../src/server/store/sqlite/open.ts'
import type { Store } from '../../../src/server/store/store.ts'
import { openPostgresStore } from '../../../src/server/store/postgres/open.ts'
import { temporaryFolder } from '../../support/demo-data.ts'
import { Postgres } from '../../support/postgres.ts'

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

export const engines = { sqlite: sqliteHome, postgres: postgresHome } as const satisfies Record<string, () => Promise<OfficeHome>>

export function isEngine(name: string): name is keyof typeof engines {
  return Object.hasOwn(engines, name)
}

async function sqliteHome(): Promise<OfficeHome> {
  const data = await temporaryFolder()
  const file = join(data, 'gridwalk.sqlite')
  const open = async () => {
    const store = await openSqliteStore(file)
    return { ...store, close: () => store.close().then(() => untilLetGo(file)) }
  }
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

/**
 * The engine closes a file for good when what was prepared on it has been collected. A server killed before that leaves this process
 * the last one on the file, which then takes the log away in the middle of a copy, or the log of what was put in its place.
 */
async function untilLetGo(file: string): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  while (existsSync(`${file}-shm`)) {
    collect()
    await setTimeout(10)
  }
}

/** A PostgreSQL of its own; photos lie in the folder as ever. A copy is a database made after the office's as its template. */
async function postgresHome(): Promise<OfficeHome> {
  const server = await Postgres.start()
  const data = await temporaryFolder()
  const folders = [data]
  const url = server.url('office')
  const all = (statement: string) => server.ask(server.url('postgres'), statement)
  const open = () => openPostgresStore(url)
  let copies = 0
  await all('create database office')
  /** Also those that a server which was just killed has left behind. */
  const copyDatabase = async (from: string, to: string) => {
    await all(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${from}'`)
    await all(`create database ${to} template ${from}`)
  }
  return {
    data,
    env: { GRIDWALK_DATABASE: url },
    open,
    async copy() {
      const [folder, name] = [await temporaryFolder(), `copy_${(copies += 1)}`]
      folders.push(folder)
      await cp(data, folder, { recursive: true })
      await copyDatabase('office', name)
      return {
        async restore() {
          await rm(data, { recursive: true, force: true })
          await cp(folder, data, { recursive: true })
          await all('drop database office with (force)')
          await copyDatabase(name, 'office')
          const store = await open()
          await store.renewEpoch()
          await store.close()
        },
      }
    },
    async remove() {
      await server.stop()
      for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
