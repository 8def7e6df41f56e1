import type { RetentionStore } from '../retention-store.ts'
import { forgetAudit } from './audit.ts'
import { inPieces, towns, type Database } from './streams.ts'

type Rule = Parameters<RetentionStore['forget']>[0]

export async function forget(db: Database, rule: Rule, before: number): Promise<number> {
  if (rule === 'audit') return forgetAudit(db, before)
  const { numDeletedRows } = await deletion(db, rule, before).executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

function deletion(db: Database, rule: Exclude<Rule, 'audit'>, before: number) {
  switch (rule) {
    case 'sessions':
      return db.deleteFrom('sessions').where('expires', '<=', before)
    case 'codes':
      // The newest that was used stays: it says that somebody has come in, see first-account.ts.
      return db
        .deleteFrom('codes')
        .where((row) =>
          row.or([
            row.and([row('used', 'is', null), row('expires', '<', before)]),
            row.and([row('used', '<', before), row('used', '<', row.selectFrom('codes as all').select((all) => all.fn.max('all.used').as('newest')))]),
          ]),
        )
    case 'accepted-aside':
      return db.deleteFrom('set_aside').where((row) =>
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
    case 'former-areas':
      return db.deleteFrom('former_areas').where('until', '<', before)
    case 'silent-phones':
      return db.deleteFrom('reports').where('at', '<', before).where('waiting', '=', 0)
  }
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
    found.push(...piece.filter((hash) => !named.has(hash)))
  }
  return found
}
