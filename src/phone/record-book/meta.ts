import type { Account } from '../../domain/people.ts'
import type { DeviceId } from '../../domain/visit.ts'
import type { BookDatabase } from './database.ts'
import type { ExportToTell } from './export-to-tell.ts'
import type { KnownPeople } from './known-people.ts'
import type { Office } from './office.ts'

/** The loose facts of a book, one row each. */
export interface Meta {
  /** Names this phone's book of this account; a book begun anew gets another, so that no sequence is ever used twice. */
  device: DeviceId
  account: Account
  /** How far the office's changes have been read. */
  cursor: string
  /** The office's store; another one means that it was restored and may miss what this phone holds. */
  epoch: string
  office: Office | null
  officeVersion: string
  /** When the office last answered, by this phone's clock. */
  lastSent: number
  /** How far slips have been read, and from which store. */
  slipCursor: string
  slipEpoch: string
  /** When the office's demand for a PIN first reached this phone, by its own clock. */
  lockDemanded: number
  /** Who works in the office's areas, as it last said. */
  people: KnownPeople
  /** Files that left this device and that the office has not heard of. */
  exportsToTell: readonly ExportToTell[]
  /** Seals this phone's rescue files, base64; and what tells this office's files from others'. */
  rescueKey: { readonly key: string; readonly office: string }
}

export async function readMeta<K extends keyof Meta>(database: BookDatabase, key: K): Promise<Meta[K] | null> {
  const row = await database.meta.get(key)
  return row === undefined ? null : (row.value as Meta[K])
}

export async function putMeta<K extends keyof Meta>(database: BookDatabase, key: K, value: Meta[K]): Promise<void> {
  await database.meta.put({ key, value })
}
