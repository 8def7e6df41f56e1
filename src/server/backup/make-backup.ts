import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { flush } from '../flush.ts'
import type { StoreCopier } from '../store/store-copier.ts'
import { appVersion } from '../version.ts'
import { copyDurably, linkOrCopy, writeDurably } from './keep-file.ts'
import { manifestName, weigh, type BackedUpFile, type Manifest } from './manifest.ts'

const finished = /^gridwalk-\d{4}-\d{2}-\d{2}T\d{6}Z$/
const unfinished = /^[.]making-/
const aDay = 86_400_000

interface Wanted {
  readonly copier: StoreCopier
  readonly data: string
  /** Folder that the backups stand in, one folder each. */
  readonly to: string
  /** So many stay, the newest ones. */
  readonly keep: number
  readonly now: number
}

/**
 * Backs an office up while its server runs, under a name that a half backup never has. The store comes first: every
 * photo that it calls arrived was on disk before, and one more harms nothing. Photos never change, so those that
 * the folder of backups holds already are linked and take no room again.
 */
export async function makeBackup({ copier, data, to, keep, now }: Wanted): Promise<{ folder: string; manifest: Manifest; dropped: string[] }> {
  await mkdir(to, { recursive: true })
  await removeUnfinished(to, now)
  const name = `gridwalk-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '')}Z`
  const [making, folder] = [join(to, `.making-${name}`), join(to, name)]
  if (existsSync(folder)) throw new Error(`${folder} is there already`)
  await rm(making, { recursive: true, force: true })
  await mkdir(making, { mode: 0o700 })
  const facts = await copier.copyInto(making)
  if (existsSync(join(data, 'office.json'))) await copyDurably(join(data, 'office.json'), join(making, 'office.json'))
  await backUpPhotos(join(data, 'photos'), join(making, 'photos'), await newestBackup(to))
  const files = await filesIn(making)
  for (const { path } of files) if (!path.startsWith('photos/')) await flush(join(making, path))
  const { engine } = copier
  const { counts, ...rest } = facts
  const head = { format: 'gridwalk-backup', version: 1, made: new Date(now).toISOString(), app: appVersion, engine } as const
  const manifest: Manifest = { ...head, ...rest, counts: { ...counts }, files }
  await writeDurably(join(making, manifestName), `${JSON.stringify(manifest, null, 1)}\n`)
  await flush(making)
  await rename(making, folder)
  await flush(to)
  return { folder, manifest, dropped: await dropOldest(to, keep) }
}

/** What somebody else may be making at this moment is left alone. */
async function removeUnfinished(to: string, now: number): Promise<void> {
  for (const name of await readdir(to)) {
    if (!unfinished.test(name)) continue
    const { mtimeMs } = await stat(join(to, name))
    if (now - mtimeMs > aDay) await rm(join(to, name), { recursive: true, force: true })
  }
}

async function backUpPhotos(from: string, to: string, earlier: string | null): Promise<void> {
  for (const path of await photosIn(from)) {
    const before = earlier && join(earlier, 'photos', path)
    if (before && existsSync(before)) await linkOrCopy(before, join(to, path))
    else await linkOrCopy(join(from, path), join(to, path))
  }
}

/** Whole photos, as `ab/abcd…`. */
async function photosIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true }).catch(() => [])
  return found.map((path) => path.replaceAll('\\', '/')).filter((path) => /^[0-9a-f]{2}\/[0-9a-f]{64}$/.test(path)).sort()
}

async function filesIn(folder: string): Promise<BackedUpFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : [])).sort()
  const files: BackedUpFile[] = []
  for (const path of paths) files.push({ path: path.slice(folder.length + 1).replaceAll('\\', '/'), ...(await weigh(path)) })
  return files
}

async function finishedIn(to: string): Promise<string[]> {
  const names = (await readdir(to)).filter((name) => finished.test(name) && existsSync(join(to, name, manifestName)))
  return names.sort().map((name) => join(to, name))
}

async function newestBackup(to: string): Promise<string | null> {
  return (await finishedIn(to)).at(-1) ?? null
}

/** Only whole backups are counted and dropped: nothing that anybody else has put into the folder. */
async function dropOldest(to: string, keep: number): Promise<string[]> {
  const dropped = (await finishedIn(to)).slice(0, -keep)
  for (const folder of dropped) await rm(folder, { recursive: true, force: true })
  return dropped
}
