import { officeChain, type PlacedNote } from '../audit-store.ts'
import type { RetentionStore } from '../retention-store.ts'
import { forgetAudit, noteGone } from './audit.ts'
import { byTown, inOneTransaction, inPieces, towns, type Database } from './streams.ts'

type Rule = Parameters<RetentionStore['forget']>[0]

export async function forget(db: Database, rule: Rule, before: number, note?: PlacedNote): Promise<number> {
  const inOffice = (of: (run: Database) => Deletion) => inTown(db, officeChain, of, note)
  async function inEachTown(of: (run: Database, town: string) => Deletion): Promise<number> {
    let rows = 0
    for (const town of await towns(db)) rows += await inTown(db, town, of, note)
    return rows
  }
  switch (rule) {
    case 'audit':
      return forgetAudit(db, before, note)
    case 'accepted-aside':
      return inEachTown((run, town) => acceptedAside(run, town, before))
    case 'silent-phones':
      return inEachTown((run, town) => run.deleteFrom('reports').where('town', '=', town).where('at', '<', before).where('waiting', '=', 0))
    case 'sessions':
      return inOffice((run) => run.deleteFrom('sessions').where('expires', '<=', before))
    case 'codes':
      return inOffice((run) => oldCodes(run, before))
    case 'former-areas':
      return inOffice((run) => run.deleteFrom('former_areas').where('until', '<', before))
  }
}

interface Deletion {
  executeTakeFirstOrThrow(): Promise<{ readonly numDeletedRows: bigint }>
}

/** A deletion and its entry of the log; `officeChain` for what is of no town. */
async function inTown(db: Database, town: string, of: (run: Database, town: string) => Deletion, note?: PlacedNote): Promise<number> {
  return inOneTransaction(db, async (run) => {
    const rows = Number((await of(run, town).executeTakeFirstOrThrow()).numDeletedRows)
    await noteGone(run, town, rows, note)
    return rows
  })
}

/** The newest that was used stays: it says that somebody has come in, see first-account.ts. */
function oldCodes(db: Database, before: number) {
  return db
    .deleteFrom('codes')
    .where((row) =>
      row.or([
        row.and([row('used', 'is', null), row('expires', '<', before)]),
        row.and([row('used', '<', before), row('used', '<', row.selectFrom('codes as every').select((every) => every.fn.max('every.used').as('newest')))]),
      ]),
    )
}

function acceptedAside(db: Database, town: string, before: number) {
  return db
    .deleteFrom('set_aside')
    .where('town', '=', town)
    .where((row) =>
      row.exists(
        row
          .selectFrom('set_aside_decisions as said')
          .select('said.at')
          .whereRef('said.town', '=', 'set_aside.town')
          .whereRef('said.account', '=', 'set_aside.account')
          .whereRef('said.digest', '=', 'set_aside.digest')
          .where('said.decision', '=', 'accepted')
          .where('said.at', '<', before),
      ),
    )
}

export async function forgetWithdrawnPhotos(db: Database, before: number): Promise<string[]> {
  const gone = new Set<string>()
  for (const town of await towns(db)) {
    const rows = await db
      .selectFrom('photo_names')
      .innerJoin('versions as named', (join) => join.onRef('named.town', '=', 'photo_names.town').onRef('named.hash', '=', 'photo_names.version'))
      .innerJoin('versions as shown', (join) => join.onRef('shown.town', '=', 'named.town').onRef('shown.visit', '=', 'named.visit'))
      .select(['photo_names.hash', 'photo_names.version'])
      .where('photo_names.town', '=', town)
      .where('shown.town', '=', town)
      .where('shown.kind_of_change', '=', 'withdrawn')
      .where('shown.standing', '=', 'shown')
      .where('shown.received', '<', before)
      .execute()
    for (const piece of inPieces(rows)) {
      await db.deleteFrom('photo_names').where('town', '=', town).where('version', 'in', piece.map(({ version }) => version)).execute()
      for (const { hash } of piece) gone.add(hash)
    }
  }
  return stillNobodys(db, [...gone])
}

/** One photo may stand with several visits, in other towns too. */
async function stillNobodys(db: Database, hashes: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const piece of inPieces(hashes)) {
    const rows = await db.selectFrom('photo_names').select('hash').where('hash', 'in', piece).execute()
    const named = new Set(rows.map(({ hash }) => hash))
    const nobodys = piece.filter((hash) => !named.has(hash))
    await forgetCopies(db, nobodys)
    found.push(...nobodys)
  }
  return found
}

async function forgetCopies(db: Database, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return
  const copies = await db.selectFrom('photo_copies').select(['town', 'hash']).where('hash', 'in', hashes).execute()
  for (const [town, rows] of byTown(copies, (row) => row.town)) {
    await db.deleteFrom('photo_copies').where('town', '=', town).where('hash', 'in', rows.map(({ hash }) => hash)).execute()
  }
}
