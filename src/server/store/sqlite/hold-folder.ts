import { join } from 'node:path'
import { openEngine, type Engine } from './driver.ts'

/** The data folder is in use: by a server where all of it was asked for, by a restore where a part was. */
export class FolderInUse extends Error {
  override name = 'FolderInUse'
}

/**
 * Holds a data folder until the process ends, however it ends: the lock is the operating system's, on a database of
 * its own with nothing in it. Servers share it; `alone` waits for nobody and throws FolderInUse when anybody has it.
 */
export async function holdFolder(data: string, how: 'shared' | 'alone'): Promise<{ release(): void }> {
  const engine = await openEngine(join(data, lockFile))
  try {
    engine.exec('pragma busy_timeout = 0')
    take(engine, how)
  } catch (error) {
    engine.close()
    if (/locked|busy/i.test(String(error))) throw new FolderInUse(`${data} is in use`)
    throw error
  }
  return { release: () => void engine.close() }
}

export const lockFile = 'in-use.lock'

function take(engine: Engine, how: 'shared' | 'alone'): void {
  if (how === 'alone') {
    engine.exec('begin exclusive')
    return
  }
  engine.exec('begin')
  // A transaction that only reads shares its lock, from the first look on.
  engine.prepare('select count(*) from sqlite_schema').all()
}
