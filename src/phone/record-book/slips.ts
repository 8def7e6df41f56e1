import { useCallback } from 'react'
import { defaultZone, localDay } from '../../domain/day.ts'
import type { SlipContents } from '../../domain/slips/contents.ts'
import { inOrder, type KeptSlip, type Slip, type SlipId, type SlipKind } from '../../domain/slips/slip.ts'
import type { AreaCode } from '../../domain/area.ts'
import type { AccountId } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import { touchesSlips } from './changes.ts'
import { putMeta, readMeta } from './meta.ts'
import { read } from './read.ts'
import { useReading } from './reading.ts'
import { newVisitId } from './uuid.ts'
import { write } from './write.ts'

export interface NewSlip<Kind extends SlipKind> {
  readonly kind: Kind
  readonly area: AreaCode
  /** Whom it is for besides the office. */
  readonly to: AccountId | null
  /** The first slip of the matter that this one continues; left out where it begins one. */
  readonly matter?: SlipId
  readonly content: SlipContents[Kind]
}

/** Writes slips, all of them or none: on the disk when it resolves, and sent when there is a connection. Throws BookError. */
export async function writeSlips<Kind extends SlipKind>(
  book: RecordBook,
  slips: readonly NewSlip<Kind>[],
  now: number,
): Promise<Slip[]> {
  const { account, device, database } = book
  const stamped = slips.map(({ matter, ...slip }) => {
    const id = newVisitId(now)
    return { ...slip, id, matter: matter ?? id, author: account.id, device, day: localDay(now, defaultZone), at: now } as Slip
  })
  await write(book, [database.slips, database.slipsOut], async (tell) => {
    await database.slips.bulkPut(stamped.map((slip): KeptSlip => ({ ...slip, received: null })))
    await database.slipsOut.bulkAdd(stamped.map((slip) => ({ id: slip.id, slip })))
    tell({ what: 'slips' })
    tell({ what: 'outgoing', saved: true })
  })
  return stamped
}

/** Slips of these kinds, the earlier first; null while they are being read. `kinds` must be stable. */
export function useSlips<Kind extends SlipKind>(kinds: readonly Kind[]): Extract<KeptSlip, { kind: Kind }>[] | null {
  const look = useCallback((book: RecordBook) => readSlips(book, kinds), [kinds])
  return useReading(look, touchesSlips)?.value ?? null
}

export async function readSlips<Kind extends SlipKind>(
  { database }: RecordBook,
  kinds: readonly Kind[],
): Promise<Extract<KeptSlip, { kind: Kind }>[]> {
  const rows = await read(database, [database.slips], () => database.slips.where('kind').anyOf(kinds).toArray())
  return rows.sort(inOrder) as Extract<KeptSlip, { kind: Kind }>[]
}

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

/** Why the office set each of these slips aside. */
export function useSlipsAside(): ReadonlyMap<SlipId, string> | null {
  return useReading(readSlipsAside, touchesSlips)?.value ?? null
}

async function readSlipsAside({ database }: RecordBook): Promise<Map<SlipId, string>> {
  const rows = await read(database, [database.slipsAside], () => database.slipsAside.toArray())
  return new Map(rows.map(({ id, why }) => [id, why]))
}
