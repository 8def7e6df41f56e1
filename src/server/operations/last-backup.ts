import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** In the data folder, since a backup is made by another process than the one that tells the office of it. */
const file = (data: string) => join(data, 'last-backup')

/** Notes that a backup is whole; milliseconds since 1970 UTC. */
export async function noteBackup(data: string, at: number): Promise<void> {
  await writeFile(file(data), `${new Date(at).toISOString()}\n`)
}

export async function lastBackup(data: string): Promise<number | null> {
  const text = await readFile(file(data), 'utf8').catch(() => '')
  const at = Date.parse(text.trim())
  return Number.isNaN(at) ? null : at
}
