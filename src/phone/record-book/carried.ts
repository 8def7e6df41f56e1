import type { AccountId, DeviceId } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import type { Change } from './changes.ts'
import type { CarriedRow } from './database.ts'
import { read } from './read.ts'
import { useReading } from './reading.ts'
import { write } from './write.ts'

export type { CarriedRow } from './database.ts'

export interface Carried {
  /** SHA-256 of its bytes. */
  readonly id: string
  readonly account: AccountId
  readonly device: DeviceId
  readonly bytes: ArrayBuffer
}

const shownAtMost = 50

/** Takes somebody's rescue file along: on the disk when it resolves. False when it is here already. Throws BookError. */
export function takeAlong(book: RecordBook, { id, account, device, bytes }: Carried, at: number): Promise<boolean> {
  const { carried, carriedBytes: stored } = book.database
  return write(book, [carried, stored], async (tell) => {
    const there = await carried.get(id)
    if (there && there.state !== 'refused') return false
    await stored.put(bytes, id)
    await carried.put({ id, account, device, length: bytes.byteLength, at, state: 'waiting', why: null, result: null })
    tell({ what: 'carried' })
    tell({ what: 'outgoing', saved: true })
    return true
  })
}

/** What this phone carries or has carried for others, the newest first; null while it is being read. */
export function useCarried(): CarriedRow[] | null {
  return useReading(readCarried, touchesCarried)?.value ?? null
}

export async function readCarried({ database }: RecordBook): Promise<CarriedRow[]> {
  const rows = await read(database, [database.carried], () => database.carried.toArray())
  return rows.sort((a, b) => b.at - a.at).slice(0, shownAtMost)
}

/** Ids of those that wait for the office, the oldest first. */
export async function waitingCarried({ database }: RecordBook): Promise<string[]> {
  const rows = await read(database, [database.carried], () => database.carried.filter(({ state }) => state === 'waiting').toArray())
  return rows.sort((a, b) => a.at - b.at).map(({ id }) => id)
}

export async function carriedBytes({ database }: RecordBook, id: string): Promise<ArrayBuffer | null> {
  return (await read(database, [database.carriedBytes], () => database.carriedBytes.get(id))) ?? null
}

/** What the office said: what it has taken need not be kept, what it would not have stays until somebody drops it. */
export function settleCarried(book: RecordBook, id: string, said: Pick<CarriedRow, 'state' | 'why' | 'result'>): Promise<void> {
  const { carried, carriedBytes: bytes } = book.database
  return write(book, [carried, bytes], async (tell) => {
    const row = await carried.get(id)
    if (!row) return
    await carried.put({ ...row, ...said })
    if (said.state === 'delivered') await bytes.delete(id)
    tell({ what: 'carried' })
  })
}

export function dropCarried(book: RecordBook, id: string): Promise<void> {
  const { carried, carriedBytes: bytes } = book.database
  return write(book, [carried, bytes], async (tell) => {
    await carried.delete(id)
    await bytes.delete(id)
    tell({ what: 'carried' })
  })
}

function touchesCarried({ what }: Change): boolean {
  return what === 'carried'
}
