import type { Selectable, Transaction } from 'kysely'
import { townOf } from '../../../domain/area.ts'
import { standings, type Link, type Standing, type VisitId, type VisitVersion } from '../../../domain/visit.ts'
import type { EarlierVersion, IncomingVersion, StoredAnswer } from '../store.ts'
import { textAndHash } from '../version-hash.ts'
import { keepSummaries } from './keep-summaries.ts'
import { photosNamedBy } from './photos.ts'
import { firstMomentFor } from './seals.ts'
import { inPieces, inStream, isOneOf, type Database } from './streams.ts'
import type { Tables } from './tables.ts'
import type { Counting, Turn } from './turn.ts'

type VersionRow = Selectable<Tables['versions']>
/** What is known of a version before and after: `before` null when this transaction brings it. */
type Known = Link & { readonly visit: VisitId; readonly before: Standing | null; readonly whole: () => VisitVersion }

export async function storeVersions(
  db: Database,
  town: string,
  incoming: readonly IncomingVersion[],
  { vocabulary, successor }: Counting,
): Promise<StoredAnswer[]> {
  if (incoming.some(({ version }) => townOf(version.area) !== town)) throw new RangeError('a version of another town')
  if (incoming.length === 0) return []
  const texts = incoming.map(({ version, received }) => ({ version, received, ...textAndHash(version) }))
  return inStream(db, town, async ({ run, next }) => {
    const areas = incoming.map(({ version }) => version.area)
    const first = await firstMomentFor(run, { town, areas, successor, sealing: false })
    const offered = texts.map((row) => ({ ...row, received: Math.max(row.received, first) }))
    const { byVisit, disputes } = await knownByVisit(run, town, [...new Set(offered.map(({ version }) => version.visit))])
    const fresh: typeof offered = []
    for (const row of offered) {
      const { visit, replaces, device, sequence } = row.version
      const known = byVisit.get(visit) ?? new Map<string, Known>()
      byVisit.set(visit, known)
      if (known.has(row.hash)) continue
      const link = { hash: row.hash, replaces, device, sequence, received: row.received }
      known.set(row.hash, { ...link, visit, before: null, whole: () => row.version })
      fresh.push(row)
    }
    const standing = new Map([...byVisit].map(([visit, known]) => [visit, standings([...known.values()])]))
    const standingOf = (visit: VisitId, hash: string): Standing => {
      const found = standing.get(visit)?.get(hash) ?? 'shown'
      return found === 'shown' && disputes.has(visit) ? 'disputed' : found
    }

    for (const piece of inPieces(fresh)) {
      const rows = piece.map(({ version, hash, received, text }): VersionRow => ({
        town,
        visit: version.visit,
        hash,
        change: next(),
        standing: standingOf(version.visit, hash),
        received,
        place: version.place,
        area: version.area,
        day: version.day,
        outcome: version.outcome,
        author: version.author,
        device: version.device,
        sequence: version.sequence,
        kind_of_change: version.change,
        replaces: version.replaces.join(' '),
        body: text,
      }))
      await run.insertInto('versions').values(rows).execute()
    }
    const turns: Turn[] = []
    // A version that now stands otherwise gets a new number: every phone that may see it pulls it again.
    for (const { visit, hash, before, whole } of [...byVisit.values()].flatMap((known) => [...known.values()])) {
      const now = standingOf(visit, hash)
      if ((before === 'shown') !== (now === 'shown')) turns.push({ version: whole(), shows: now === 'shown' })
      if (before === null || before === now) continue
      await run
        .updateTable('versions')
        .set({ standing: now, change: next() })
        .where('town', '=', town)
        .where('visit', '=', visit)
        .where('hash', '=', hash)
        .execute()
    }
    await keepSummaries(run, town, turns, vocabulary)
    await photosNamedBy(run, town, fresh)

    const stored = new Set(fresh)
    return offered.map((row): StoredAnswer => {
      if (!stored.has(row)) return { hash: row.hash, answer: 'known' }
      const states = standing.get(row.version.visit)
      const open = states?.get(row.hash) !== 'replaced' && [...(states?.values() ?? [])].includes('conflict')
      return { hash: row.hash, answer: open ? 'conflict' : 'stored', received: row.received }
    })
  })
}

async function knownByVisit(run: Transaction<Tables>, town: string, visits: readonly VisitId[]) {
  const found = new Map<VisitId, Map<string, Known>>()
  const disputes = new Set<VisitId>()
  const rows = await run
    .selectFrom('versions')
    .leftJoin('disputes', (join) =>
      join.onRef('disputes.town', '=', 'versions.town').onRef('disputes.visit', '=', 'versions.visit'),
    )
    .select(['versions.visit', 'hash', 'standing', 'received', 'device', 'sequence', 'replaces'])
    .select(['body', 'disputes.visit as disputed'])
    .where('versions.town', '=', town)
    .where(isOneOf('versions.visit', visits))
    .execute()
  for (const { standing, replaces, body, disputed, ...link } of rows) {
    if (disputed !== null) disputes.add(disputed)
    const known = found.get(link.visit) ?? new Map<string, Known>()
    found.set(link.visit, known)
    const whole = () => JSON.parse(body) as VisitVersion
    known.set(link.hash, { ...link, replaces: replaces === '' ? [] : replaces.split(' '), before: standing, whole })
  }
  return { byVisit: found, disputes }
}

export async function versionsOf(
  db: Database,
  towns: readonly string[],
  visits: readonly VisitId[],
): Promise<EarlierVersion[]> {
  if (towns.length === 0 || visits.length === 0) return []
  const rows = await db
    .selectFrom('versions')
    .select(['town', 'visit', 'hash', 'area', 'author', 'kind_of_change'])
    .where(isOneOf('town', towns))
    .where(isOneOf('visit', visits))
    .orderBy('received')
    .orderBy('change')
    .execute()
  return rows.map(({ kind_of_change: change, ...row }) => ({ ...row, change }))
}
