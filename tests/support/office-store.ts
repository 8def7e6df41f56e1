import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { VisitId } from '../../src/domain/visit.ts'
import { openDriver } from '../../src/server/store/sqlite/driver.ts'

interface StoredRow {
  readonly visit: VisitId
  readonly hash: string
  readonly place: string
}

/** The rows of these visits as they stand in the office's file, read past the server. */
export async function storedRows(data: string, visits: readonly VisitId[]): Promise<StoredRow[]> {
  const driver = await openDriver(join(data, 'gridwalk.sqlite'))
  try {
    const slots = visits.map(() => '?').join(', ')
    const rows = driver.prepare(`select visit, hash, place from versions where visit in (${slots}) order by visit, hash`)
    return rows.all(visits) as StoredRow[]
  } finally {
    driver.close()
  }
}

/** Why versions of this visit were set aside, read past the server. */
export async function setAsideWhy(data: string, visit: VisitId): Promise<string[]> {
  const driver = await openDriver(join(data, 'gridwalk.sqlite'))
  try {
    const rows = driver.prepare('select why from set_aside where instr(raw, ?) > 0').all([visit]) as { why: string }[]
    return rows.map(({ why }) => why)
  } finally {
    driver.close()
  }
}

/** As if all phones had been silent for some days, with visits waiting on them. */
export async function silencePhones(data: string, days: number, waiting: number): Promise<void> {
  const driver = await openDriver(join(data, 'gridwalk.sqlite'))
  try {
    driver.exec(`update reports set at = at - ${days * 86_400_000}, waiting = ${waiting} where account = 'demo-worker'`)
  } finally {
    driver.close()
  }
}

/** The file of a photo, wherever below the data folder it lies; null while it has not arrived. */
async function storedPhoto(data: string, hash: string): Promise<Buffer | null> {
  const files = await readdir(data, { recursive: true })
  const file = files.find((name) => name.endsWith(hash))
  return file === undefined ? null : readFile(join(data, file))
}

/**
 * What the office shows of a photo whose bytes arrived under this very hash: its pixels, drawn anew. Null while they have not
 * arrived. Throws when the file is not the one that the store says.
 */
export async function shownPhoto(data: string, hash: string): Promise<Buffer | null> {
  const driver = await openDriver(join(data, 'gridwalk.sqlite'))
  try {
    const [copy] = driver.prepare('select served from photo_copies where hash = ? and served is not null').all([hash]) as { served: string }[]
    if (!copy) return null
    const file = await storedPhoto(data, hash)
    if (file === null || createHash('sha256').update(file).digest('hex') !== copy.served) throw new Error(`the office lost the photo ${hash}`)
    return file
  } finally {
    driver.close()
  }
}
