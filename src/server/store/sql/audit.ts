import { isWithin, type AreaCode } from '../../../domain/area.ts'
import type { AuditEntry, AuditKind } from '../../../domain/audit.ts'
import { auditHash, emptyChain, findFaults, type ChainEnds } from '../audit-chain.ts'
import { officeChain, type AuditAsked, type AuditFault, type PlacedNote } from '../audit-store.ts'
import { byTown, isOneOf, type Database } from './streams.ts'
import type { Tables } from './tables.ts'

/** Entries of one chain that are gone over at a time. */
const checkedAtOnce = 5_000

/** One transaction a town; its head is taken first, so that two who write stand in line and no number is given twice. */
export async function appendAudit(db: Database, notes: readonly PlacedNote[]): Promise<void> {
  for (const [town, placed] of byTown(notes, (note) => note.town)) {
    await db.transaction().execute(async (run) => {
      await run
        .insertInto('audit_heads')
        .values({ town, last: 0, hash: '', forgotten: 0, forgotten_hash: '' })
        .onConflict((row) => row.column('town').doUpdateSet({ town }))
        .execute()
      let { last, hash } = await endsOf(run, town)
      for (const note of placed) {
        if (note.kind === 'exported' && (await isTold(run, note))) continue
        const entry = { ...note, number: last + 1, previous: hash }
        hash = auditHash(entry)
        last = entry.number
        await run.insertInto('audit').values(entryToRow({ ...entry, hash })).execute()
      }
      await run.updateTable('audit_heads').set({ last, hash }).where('town', '=', town).execute()
    })
  }
}

/** A phone that has not heard our answer tells of an export again. */
async function isTold(run: Database, { town, kind, subject }: PlacedNote): Promise<boolean> {
  const there = run.selectFrom('audit').select('number').where('town', '=', town).where('kind', '=', kind).where('subject', '=', subject)
  return Boolean(await there.limit(1).executeTakeFirst())
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
export async function forgetAudit(db: Database, before: number): Promise<number> {
  let gone = 0
  for (const { town } of await db.selectFrom('audit_heads').select('town').orderBy('town').execute()) {
    await db.transaction().execute(async (run) => {
      const { last } = await endsOf(run, town)
      const young = run.selectFrom('audit').select('number').where('town', '=', town).where('at', '>=', before)
      const stays = (await young.orderBy('number').limit(1).executeTakeFirst())?.number ?? last + 1
      const end = await run
        .selectFrom('audit')
        .select(['number', 'hash'])
        .where('town', '=', town)
        .where('number', '=', stays - 1)
        .executeTakeFirst()
      if (!end) return
      const { numDeletedRows } = await run.deleteFrom('audit').where('town', '=', town).where('number', '<', stays).executeTakeFirst()
      gone += Number(numDeletedRows)
      await run.updateTable('audit_heads').set({ forgotten: end.number, forgotten_hash: end.hash }).where('town', '=', town).execute()
    })
  }
  return gone
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

function entryToRow({ detail, ...entry }: AuditEntry): Tables['audit'] {
  return { ...entry, detail: JSON.stringify(detail) }
}

function rowToEntry({ detail, kind, ...row }: Tables['audit']): AuditEntry {
  return { ...row, kind: kind as AuditKind, detail: JSON.parse(detail) as AuditEntry['detail'] }
}
