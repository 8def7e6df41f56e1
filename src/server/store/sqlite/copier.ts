import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beginAnew } from '../sql/begin-anew.ts'
import { counts, mark } from '../sql/office.ts'
import { migrations } from '../sql/migrations.ts'
import type { Database } from '../sql/streams.ts'
import type { StoreCopier, StoreFacts } from '../store-copier.ts'
import { storeFile } from '../store-file.ts'
import { sqliteDatabase } from './dialect.ts'
import { openDriver, openEngine, type Driver } from './driver.ts'

/** Copies the store of a data folder. `data` need not hold one when a copy is put back. */
export function sqliteCopier(data: string): StoreCopier {
  return {
    engine: 'sqlite',
    newestSchema: migrations.length,
    copyInto: (folder) => copyInto(join(data, storeFile), join(folder, storeFile)),
    // Lies in the data folder, with everything else that is there.
    holds: async () => null,
    makeReady: (folder, hasPhoto) => withCopy(join(folder, storeFile), (db) => beginAnew(db, hasPhoto)),
    putBack: async () => null,
  }
}

/**
 * `vacuum into` reads in one transaction, which in WAL mode keeps nobody from writing. The connection is closed
 * without the checkpoint that ours end with: that one would make the server's pushes wait.
 */
async function copyInto(from: string, to: string): Promise<StoreFacts> {
  if (!existsSync(from)) throw new Error(`there is no ${from}`)
  const live = await openEngine(from)
  try {
    live.exec('pragma busy_timeout = 5000')
    live.exec(`vacuum into '${to.replaceAll("'", "''")}'`)
  } finally {
    live.close()
  }
  return withCopy(to, async (db, driver) => {
    const found = driver.value('pragma quick_check')
    if (found !== 'ok') throw new Error(`the copy is not whole: ${String(found)}`)
    return {
      schema: Number(driver.value('pragma user_version')),
      epoch: (await mark(db, 'epoch')) ?? '',
      counts: await counts(db),
    }
  })
}

async function withCopy<T>(file: string, work: (db: Database, driver: Driver) => Promise<T>): Promise<T> {
  const driver = await openDriver(file)
  const db = sqliteDatabase(driver)
  try {
    driver.exec('pragma synchronous = full')
    return await work(db, driver)
  } finally {
    await db.destroy()
  }
}
