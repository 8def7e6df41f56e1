import { readFile, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { viteBuild } from '../../src/setup/build-app.mjs'
import { sourceHash } from '../../src/setup/source-hash.mjs'
import { removeOlder } from './older.ts'
import { buildFolder } from './server.ts'

/** Folder with a server/ built from these very sources: the build under test where it is that, else one made beside it. */
export async function serverBuild(): Promise<string> {
  const hash: string = sourceHash()
  const builtFrom = await readFile(join(buildFolder, 'built-from'), 'utf8').catch(() => null)
  if (builtFrom === hash) return buildFolder
  const ready = resolve(`.cache/server-build-${hash.slice(0, 16)}`)
  if (existsSync(ready)) return ready
  await removeOlder('server-', basename(ready))
  const making = `${ready}-${process.pid}`
  await viteBuild(['--ssr', '--outDir', join(making, 'server')])
  // Whoever comes second finds it made.
  await rename(making, ready).catch(() => rm(making, { recursive: true, force: true }))
  return ready
}
