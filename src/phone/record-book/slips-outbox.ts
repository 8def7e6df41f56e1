import { inOrder, type KeptSlip, type Slip, type SlipId } from '../../domain/slips/slip.ts'
import type { RecordBook } from './book.ts'
import { putMeta, readMeta } from './meta.ts'
import { read } from './read.ts'
import { write } from './write.ts'

/** The oldest that wait for the office, as they were written. */
export async function nextSlips({ database }: RecordBook, most: number): Promise<Slip[]> {
  const rows = await read(database, [database.slipsOut], () => database.slipsOut.limit(most).toArray())
  return rows.map(({ slip }) => slip)
}

export function readSlipCursor({ database }: RecordBook): Promise<string | null> {
  return read(database, [database.meta], () => readMeta(database, 'slipCursor'))
}

/** One page of what the office has. */
export interface SlipPage {
  readonly epoch: string
  readonly cursor: string
  readonly fresh: boolean
  readonly slips: readonly KeptSlip[]
  /** Slips of this phone that the office has named. */
  readonly named: readonly { readonly id: SlipId; readonly why: string | null }[]
}

/**
 * Takes a page into the book together with the cursor behind it, and out of the outbox what the office has named. What
 * the office set aside stays on this phone with its reason. An office set back to a backup is offered everything again.
 */
export async function takeSlips(book: RecordBook, page: SlipPage): Promise<void> {
  const { account, database } = book
  const { slips, slipsOut, slipsAside, meta } = database
  await write(book, [slips, slipsOut, slipsAside, meta], async (tell) => {
    const epoch = await readMeta(database, 'slipEpoch')
    if (epoch !== null && epoch !== page.epoch) await offerAgain(book)
    const named = new Set(page.named.map(({ id }) => id))
    await slipsOut.filter(({ id }) => named.has(id)).delete()
    await slipsAside.bulkPut(page.named.flatMap(({ id, why }) => (why === null ? [] : [{ id, why }])))
    if (page.fresh) {
      const kept = new Set([...(await slipsOut.toArray()).map(({ id }) => id), ...(await slipsAside.toCollection().primaryKeys())])
      await slips.filter((slip) => !kept.has(slip.id) && !(named.has(slip.id) && slip.author === account.id)).delete()
    }
    await slips.bulkPut([...page.slips])
    await slipsAside.bulkDelete(page.slips.map(({ id }) => id))
    await putMeta(database, 'slipEpoch', page.epoch)
    await putMeta(database, 'slipCursor', page.cursor)
    if (page.slips.length + page.named.length > 0 || page.fresh) tell({ what: 'slips' })
    if (page.named.length > 0) tell({ what: 'outgoing', saved: false })
  })
}

async function offerAgain({ account, database }: RecordBook): Promise<void> {
  const waiting = new Set((await database.slipsOut.toArray()).map(({ id }) => id))
  const mine = await database.slips.filter(({ id, author }) => author === account.id && !waiting.has(id)).toArray()
  await database.slipsOut.bulkAdd(
    mine.sort(inOrder).map(({ received: _received, ...slip }) => ({ id: slip.id, slip })),
  )
}
