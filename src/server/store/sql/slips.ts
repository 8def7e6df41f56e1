import { sql } from 'kysely'
import { townOf } from '../../../domain/area.ts'
import { heldBelow, isOffice } from '../../../domain/slips/rights.ts'
import { visitOf, type KeptSlip, type Slip, type SlipId } from '../../../domain/slips/slip.ts'
import type { Account } from '../../../domain/people.ts'
import type { AccountId, VisitId } from '../../../domain/visit.ts'
import type { PlacedNote } from '../audit-store.ts'
import type { IncomingSlip, PulledSlips } from '../slip-store.ts'
import { acceptPlaces } from './accept-places.ts'
import { appendAudit } from './audit.ts'
import { restandDisputed } from './disputes.ts'
import { rowToSlip } from './rows.ts'
import { areasAbove, seenFrom, streamsOf, type Sight } from './scope.ts'
import { firstMomentFor } from './seals.ts'
import { inStream, isOneOf, type Database } from './streams.ts'
import type { Counting } from './turn.ts'

export async function slips(db: Database, town: string, ids: readonly SlipId[]): Promise<KeptSlip[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('slips').selectAll().where('town', '=', town).where(isOneOf('id', ids)).execute()
  return rows.map(rowToSlip)
}

export async function authorsOf(db: Database, town: string, visits: readonly VisitId[]): Promise<Map<VisitId, AccountId>> {
  if (visits.length === 0) return new Map()
  const rows = await db
    .selectFrom('versions')
    .select(['visit', 'author'])
    .where('town', '=', town)
    .where(isOneOf('visit', visits))
    .orderBy(sql`kind_of_change = 'logged'`)
    .execute()
  // The one that logged it comes last and holds.
  return new Map(rows.map(({ visit, author }) => [visit, author]))
}

export async function storeSlips(
  db: Database,
  town: string,
  incoming: readonly IncomingSlip[],
  initials: (name: string) => string,
  counting: Counting,
): Promise<void> {
  if (incoming.some(({ slip }) => townOf(slip.area) !== town)) throw new RangeError('a slip of another town')
  if (incoming.length === 0) return
  await inStream(db, town, async (stream) => {
    const known = await stream.run
      .selectFrom('slips')
      .select('id')
      .where('town', '=', town)
      .where(isOneOf('id', incoming.map(({ slip }) => slip.id)))
      .execute()
    const there = new Set(known.map(({ id }) => id))
    const fresh: Slip[] = []
    const notes: PlacedNote[] = []
    const areas = incoming.map(({ slip }) => slip.area)
    const sealing = incoming.some(({ slip }) => slip.kind === 'month-sealed')
    let first = await firstMomentFor(stream.run, { town, areas, successor: counting.successor, sealing })
    for (const { slip, received: now, note } of incoming) {
      if (there.has(slip.id)) continue
      there.add(slip.id)
      fresh.push(slip)
      if (note) notes.push(note)
      const received = Math.max(now, first)
      if (slip.kind === 'month-sealed') first = received + 1
      await stream.run
        .insertInto('slips')
        .values({
          town,
          id: slip.id,
          change: stream.next(),
          kind: slip.kind,
          matter: slip.matter,
          area: slip.area,
          author: slip.author,
          addressee: slip.to,
          visit: visitOf(slip),
          received,
          body: JSON.stringify(slip),
        })
        .execute()
    }
    await restandDisputed(stream, town, fresh, counting)
    await acceptPlaces(stream, town, fresh, initials)
    await appendAudit(stream.run, notes)
  })
}

export async function pullSlips(
  db: Database,
  account: Account,
  sight: Sight,
  after: ReadonlyMap<string, number>,
  most: number,
): Promise<PulledSlips> {
  const found: KeptSlip[] = []
  const reached = new Map<string, number>()
  let more = false
  // What the county says for all its towns lies in its own stream.
  const above = isOffice(account) ? areasAbove(sight.areas) : []
  for (const { town, last } of await streamsOf(db, sight.areas, [...above, ...sight.predecessors])) {
    const from = after.get(town) ?? 0
    reached.set(town, from)
    if (more || from >= last) continue
    const room = most - found.length
    const rows = await db
      .selectFrom('slips')
      .selectAll()
      .where('town', '=', town)
      .where('change', '>', from)
      .where('change', '<=', last)
      .where((row) =>
        row.or([
          ...(isOffice(account) ? [seenFrom(row, 'area', sight)] : []),
          ...(above.length > 0 ? [row.and([row('kind', 'in', heldBelow), row('area', 'in', above)])] : []),
          row('author', '=', account.id),
          row('addressee', '=', account.id),
        ]),
      )
      .orderBy('change')
      .limit(room + 1)
      .execute()
    const left = rows[room]
    found.push(...rows.slice(0, room).map(rowToSlip))
    reached.set(town, left ? left.change - 1 : last)
    more = left !== undefined
  }
  return { slips: found, reached, more }
}
