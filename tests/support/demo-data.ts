import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { localDay } from '../../src/domain/day.ts'
import { removeOlder } from './older.ts'
import { buildFolder, Server } from './server.ts'

/** A new folder for one test; the caller removes it. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'gridwalk-'))
}

/** A data folder of one's own with the demo county in it, copied from one that is made once a build and day. */
export async function copyOfDemo(): Promise<string> {
  const copy = await temporaryFolder()
  await cp(await demoFolder(), copy, { recursive: true })
  return copy
}

/** Makes the demo data unless they are there. Called before the tests begin, so that none of them waits for it. */
export async function demoFolder(): Promise<string> {
  const ready = join('.cache', `demo-${await key()}`)
  if (await exists(ready)) return ready
  await removeOlder('demo-', basename(ready))
  const making = await temporaryFolder()
  const server = await Server.start({ data: making })
  await server.stop()
  await mkdir('.cache', { recursive: true })
  // Whoever comes second finds it made; both made the same.
  await rename(making, ready).catch(() => cp(making, ready, { recursive: true, force: true }))
  return ready
}

async function key(): Promise<string> {
  const build = await readFile(join(buildFolder, 'built-from'), 'utf8')
  // The demo's year of visits ends today.
  return createHash('sha256').update(`${build} ${localDay(Date.now())}`).digest('hex').slice(0, 16)
}

async function exists(folder: string): Promise<boolean> {
  return readdir(folder).then(
    (entries) => entries.length > 0,
    () => false,
  )
}
