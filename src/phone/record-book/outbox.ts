import type { VersionHash } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import { restate, versionTables } from './file-versions.ts'
import { read } from './read.ts'
import { write } from './write.ts'

/** A version on its way: the very text that is sent at every try. */
export interface Waiting {
  readonly order: number
  readonly hash: VersionHash
  readonly sequence: number
  readonly text: string
}

/** What the office said to one of them, found by its name. */
export interface Named {
  readonly waiting: Waiting
  /** When the office received it, where the answer tells; else it comes down with the version. */
  readonly received?: number
  /** Null when it was taken; else why it was set aside. */
  readonly setAside: { readonly why: string; readonly faults: readonly string[] } | null
}

/**
 * The oldest that wait, up to a number and a length of text. Those in `last` made the office stumble: when nothing
 * else is left the one that did so longest ago comes, alone.
 */
export async function nextBatch(
  book: RecordBook,
  most: number,
  mostText: number,
  last: readonly VersionHash[] = [],
): Promise<Waiting[]> {
  const { outbox } = book.database
  const rows = await read(book.database, [outbox], async () => {
    const others = await outbox.filter((row) => !last.includes(row.hash)).limit(most).toArray()
    if (others.length > 0 || last.length === 0) return others
    const stumbled = await outbox.toArray()
    return stumbled.sort((a, b) => last.indexOf(a.hash) - last.indexOf(b.hash)).slice(0, 1)
  })
  let length = 0
  const fitting = rows.filter((row, i) => (length += row.text.length) <= mostText || i === 0)
  return fitting.map(({ order = 0, hash, sequence, text }) => ({ order, hash, sequence, text }))
}

/** Takes out of the outbox what the office has named, and nothing else. */
export async function settle(book: RecordBook, named: readonly Named[], now: number): Promise<void> {
  if (named.length === 0) return
  const { database } = book
  await write(book, [...versionTables(database), database.outbox], async (tell) => {
    const rows = (await database.versions.bulkGet(named.map(({ waiting }) => waiting.hash))).filter(isThere)
    const receipts = new Map(named.map(({ waiting, received }) => [waiting.hash, received]))
    const answered = rows.map((row) => ({ ...row, sent: now, received: receipts.get(row.hash) ?? row.received }))
    const visitOf = new Map(rows.map((row) => [row.hash, row.visit]))
    const aside = named.flatMap(({ waiting: { hash }, setAside }) => {
      const visit = visitOf.get(hash)
      return setAside && visit ? [{ hash, visit, ...setAside, at: now }] : []
    })
    await database.outbox.bulkDelete(named.map(({ waiting }) => waiting.order))
    await database.versions.bulkPut(answered)
    await database.attention.bulkDelete(named.filter((one) => !one.setAside).map((one) => one.waiting.hash))
    await database.attention.bulkPut(aside)
    await restate(database, [...new Set(rows.map((row) => row.visit))], answered, tell)
    tell({ what: 'outgoing', saved: false })
  })
}

function isThere<T>(row: T | undefined): row is T {
  return row !== undefined
}

