import { useCallback } from 'react'
import { defaultZone, localDay } from '../../domain/day.ts'
import type { SlipContents } from '../../domain/slips/contents.ts'
import { inOrder, type KeptSlip, type Slip, type SlipId, type SlipKind } from '../../domain/slips/slip.ts'
import type { AreaCode } from '../../domain/area.ts'
import type { AccountId } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import { touchesSlips } from './changes.ts'
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

/** Why the office set each of these slips aside. */
export function useSlipsAside(): ReadonlyMap<SlipId, string> | null {
  return useReading(readSlipsAside, touchesSlips)?.value ?? null
}

async function readSlipsAside({ database }: RecordBook): Promise<Map<SlipId, string>> {
  const rows = await read(database, [database.slipsAside], () => database.slipsAside.toArray())
  return new Map(rows.map(({ id, why }) => [id, why]))
}
