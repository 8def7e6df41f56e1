import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { flush } from '../flush.ts'
import type { StoreCopier } from '../store/store-copier.ts'
import { copyDurably, linkOrCopy } from './keep-file.ts'
import { faultsOf, readManifest, type Manifest } from './manifest.ts'
import { restoring } from './restoring.ts'

interface Wanted {
  /** For the folder that the copy is made in. */
  readonly copier: StoreCopier
  readonly backup: string
  readonly data: string
  /** What stands in the data folder is moved aside. */
  readonly replace: boolean
  readonly now: number
  /** Names in the data folder that are no part of the office. */
  readonly ignore: readonly string[]
}

const aside = 'before-restore-'
const copying = '.restoring-copy'

/**
 * Puts a backup into a data folder that nobody else uses: checked first, made complete beside what is there, and then
 * moved in, the store last of all. Nothing is ever deleted. A sentence where it was refused; nothing was changed then.
 */
export async function restoreBackup({ copier, backup, data, replace, now, ignore }: Wanted): Promise<{ manifest: Manifest; movedTo: string[] } | string> {
  const manifest = await readManifest(backup)
  if (typeof manifest === 'string') return manifest
  const refused = await judge(backup, manifest, copier)
  if (refused !== null) return refused
  const there = (await readdir(data)).filter((name) => !ignore.includes(name) && name !== copying && name !== restoring && !name.startsWith(aside))
  const taken = there.length > 0 ? data : await copier.holds()
  if (taken !== null && !replace) return `${taken} is not empty: give another one, or --replace to move aside what is in it`
  const [making, made] = [join(data, copying), join(data, restoring)]
  for (const left of [making, made]) await rm(left, { recursive: true, force: true })
  await mkdir(making, { mode: 0o700 })
  await bringIn(backup, manifest, making)
  const photos = new Set(manifest.files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)))
  const hasPhoto = (hash: string) => photos.has(hash)
  await copier.makeReady(making, hasPhoto)
  await flush(making)
  await rename(making, made)
  await flush(data)
  // From here on no server starts until all of it is done.
  const before = await copier.putBack(made, hasPhoto, now)
  await flush(made)
  const movedTo = there.length > 0 ? join(data, `${aside}${new Date(now).toISOString().slice(0, 19).replaceAll(':', '')}Z`) : null
  if (movedTo !== null) {
    await mkdir(movedTo)
    for (const name of there) await rename(join(data, name), join(movedTo, name))
  }
  for (const name of storeLast(await readdir(made))) await rename(join(made, name), join(data, name))
  await rm(made, { recursive: true })
  await flush(data)
  return { manifest, movedTo: [movedTo, before].filter((place) => place !== null) }
}

async function judge(backup: string, manifest: Manifest, { engine, newestSchema }: StoreCopier): Promise<string | null> {
  if (manifest.engine !== engine) return `${backup} was made by the store ${manifest.engine}; this one is ${engine}`
  if (manifest.schema > newestSchema) return `${backup} was made by a newer Gridwalk (${manifest.app}): update this one first`
  const faults = await faultsOf(backup, manifest)
  return faults.length === 0 ? null : [`${backup} is damaged, nothing was changed:`, ...faults.slice(0, 20)].join('\n')
}

async function bringIn(backup: string, { files }: Manifest, made: string): Promise<void> {
  for (const { path } of files) {
    const [from, to] = [join(backup, path), join(made, path)]
    // Photos never change; the store will, and the backup must not.
    if (path.startsWith('photos/')) await linkOrCopy(from, to)
    else await copyDurably(from, to)
  }
  if (!existsSync(join(made, 'photos'))) await mkdir(join(made, 'photos'))
}

function storeLast(names: readonly string[]): string[] {
  return names.toSorted((a, b) => Number(a.includes('gridwalk')) - Number(b.includes('gridwalk')))
}
