import { sql } from 'kysely'
import { isWithin, type AreaCode } from '../../../domain/area.ts'
import type { AuditEntry, AuditKind } from '../../../domain/audit.ts'
import { auditHash, emptyChain, findFaults, type ChainEnds } from '../audit-chain.ts'
import { officeChain, type AuditAsked, type AuditFault, type PlacedNote } from '../audit-store.ts'
import { byTown, inOneTransaction, isOneOf, type Database } from './streams.ts'
import type { Tables } from './tables.ts'

/** Entries of one chain that are gone over at a time. */
const checkedAtOnce = 5_000

/** One transaction a town; its head is taken first, so that two who write stand in line and no number is given twice. */
export async function appendAudit(db: Database, notes: readonly PlacedNote[]): Promise<void> {
  for (const [town, placed] of byTown(notes, (note) => note.town)) {
    await inOneTransaction(db, async (run) => {
      let { last, hash } = await run
        .insertInto('audit_heads')
        .values({ town, last: 0, hash: '', forgotten: 0, forgotten_hash: '' })
        .onConflict((row) => row.column('town').doUpdateSet({ last: sql<number>`audit_heads.last` }))
        .returning(['last', 'hash'])
        .executeTakeFirstOrThrow()
      for (const note of placed) {
        if (await isThere(run, note)) continue
        const entry = { ...note, number: last + 1, previous: hash }
        hash = auditHash(entry)
        last = entry.number
        await run.insertInto('audit').values(entryToRow({ ...entry, hash })).execute()
      }
      await run.updateTable('audit_heads').set({ last, hash }).where('town', '=', town).execute()
    })
  }
}

/** A phone that has not heard our answer tells of an export again; and a transaction is done again whose outcome is unknown. */
async function isThere(run: Database, { town, at, kind, actor, subject, detail }: PlacedNote): Promise<boolean> {
  const like = run.selectFrom('audit').select(['actor', 'subject', 'detail']).where('town', '=', town).where('kind', '=', kind)
  if (kind === 'exported') return (await like.where('subject', '=', subject).limit(1).execute()).length > 0
  const there = await like.where('at', '=', at).execute()
  return there.some((row) => row.actor === actor && row.subject === subject && row.detail === JSON.stringify(detail))
}

export async function audit(db: Database, areas: readonly AreaCode[], { from, to, kind, skip, most }: AuditAsked): Promise<AuditEntry[]> {
  let asked = db
    .selectFrom('audit')
    .selectAll()
    .where(isOneOf('town', await chainsOf(db, areas)))
    .where('at', '>=', from)
    .where('at', '<', to)
  if (kind !== null) asked = asked.where('kind', '=', kind)
  const newestFirst = asked.orderBy('at', 'desc').orderBy('town', 'desc').orderBy('number', 'desc')
  return (await newestFirst.limit(most).offset(skip).execute()).map(rowToEntry)
}

export async function checkAudit(db: Database, areas: readonly AreaCode[]) {
  const faults: AuditFault[] = []
  let entries = 0
  for (const town of await chainsOf(db, areas)) {
    const ends = await endsOf(db, town)
    let begin: ChainEnds = { ...ends, last: ends.forgotten, hash: ends.forgottenHash }
    for (;;) {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .where('town', '=', town)
        .where('number', '>', begin.last)
        // What is added meanwhile is the next check's.
        .where('number', '<=', ends.last)
        .orderBy('number')
        .limit(checkedAtOnce)
        .execute()
      const piece = rows.map(rowToEntry)
      const end = piece.at(-1)
      const whole = piece.length < checkedAtOnce
      const upTo = whole || !end ? ends : { last: end.number, hash: end.hash }
      faults.push(...findFaults(town, piece, { ...upTo, forgotten: begin.last, forgottenHash: begin.hash }))
      entries += piece.length
      if (whole || !end) break
      begin = { ...begin, last: end.number, hash: end.hash }
    }
  }
  return { entries, faults }
}

/** Takes away the oldest of each chain, up to the first that is young enough; the head keeps where it then begins. */
export async function forgetAudit(db: Database, before: number, note?: PlacedNote): Promise<number> {
  let gone = 0
  for (const { town } of await db.selectFrom('audit_heads').select('town').orderBy('town').execute()) {
    const deleted = await inOneTransaction(db, async (run) => {
      const { last } = await endsOf(run, town)
      const young = run.selectFrom('audit').select('number').where('town', '=', town).where('at', '>=', before)
      const stays = (await young.orderBy('number').limit(1).executeTakeFirst())?.number ?? last + 1
      const end = await run
        .selectFrom('audit')
        .select(['number', 'hash'])
        .where('town', '=', town)
        .where('number', '=', stays - 1)
        .executeTakeFirst()
      if (!end) return 0
      const { numDeletedRows } = await run.deleteFrom('audit').where('town', '=', town).where('number', '<', stays).executeTakeFirst()
      await run.updateTable('audit_heads').set({ forgotten: end.number, forgotten_hash: end.hash }).where('town', '=', town).execute()
      await noteGone(run, town, Number(numDeletedRows), note)
      return Number(numDeletedRows)
    })
    gone += deleted
  }
  return gone
}

/** Notes in the chain of its town that so many rows went by rule. */
export async function noteGone(run: Database, town: string, rows: number, note?: PlacedNote): Promise<void> {
  if (!note || rows === 0) return
  const area = town === officeChain ? null : `${town}000`
  await appendAudit(run, [{ ...note, town, area, detail: { ...note.detail, rows } }])
}

async function chainsOf(db: Database, areas: readonly AreaCode[]): Promise<string[]> {
  const rows = await db.selectFrom('audit_heads').select('town').orderBy('town').execute()
  const towns = rows.map(({ town }) => town)
  return towns.filter((town) => town === officeChain || areas.some((area) => isWithin(`${town}000`, area)))
}

async function endsOf(db: Database, town: string): Promise<ChainEnds> {
  const row = await db.selectFrom('audit_heads').selectAll().where('town', '=', town).executeTakeFirst()
  if (!row) return emptyChain
  return { last: row.last, hash: row.hash, forgotten: row.forgotten, forgottenHash: row.forgotten_hash }
}

function entryToRow({ town, detail, ...entry }: AuditEntry): Tables['audit'] {
  return { town, ...entry, detail: JSON.stringify(detail) }
}

function rowToEntry({ detail, kind, ...row }: Tables['audit']): AuditEntry {
  return { ...row, kind: kind as AuditKind, detail: JSON.parse(detail) as AuditEntry['detail'] }
}
