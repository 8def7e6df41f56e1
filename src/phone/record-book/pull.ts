import type { Area, AreaCode } from '../../domain/area.ts'
import type { Campaign } from '../../domain/campaign.ts'
import type { Account } from '../../domain/people.ts'
import type { Place, PlaceId } from '../../domain/place.ts'
import { versionText, type Standing, type VersionHash, type VisitVersion } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import type { bundleUp } from './bundle-up.ts'
import type { BookDatabase, VersionRow } from './database.ts'
import { fileVersions, versionTables } from './file-versions.ts'
import { putMeta, readMeta } from './meta.ts'
import type { Office } from './office.ts'
import { read } from './read.ts'
import { dropPlaces, putPlaces } from './roster.ts'
import { write, type Tell } from './write.ts'

/** One page of what the office has for this phone. */
export interface Pull {
  readonly account: Account
  readonly epoch: string
  readonly cursor: string
  /** What the phone holds from the office is to be replaced: another scope, or another store. */
  readonly fresh: boolean
  readonly areas: readonly Area[]
  readonly places: readonly Place[]
  /** Areas and places taken off the roster, campaigns taken away. */
  readonly gone: { readonly areas: readonly AreaCode[]; readonly places: readonly PlaceId[]; readonly campaigns: readonly string[] }
  readonly campaigns: readonly Campaign[]
  readonly versions: readonly { readonly version: VisitVersion; readonly hash: VersionHash; readonly received: number; readonly standing?: Standing }[]
  readonly office: Office | null
  readonly officeVersion: string
}

const worthBundling = 20

/** How far this phone has read, for the next request. */
export interface Reached {
  readonly cursor: string | null
  readonly officeVersion: string | null
  readonly lastSent: number | null
}

export function readReached({ database }: RecordBook): Promise<Reached> {
  return read(database, [database.meta], async () => ({
    cursor: await readMeta(database, 'cursor'),
    officeVersion: await readMeta(database, 'officeVersion'),
    lastSent: await readMeta(database, 'lastSent'),
  }))
}

/**
 * Takes a page into the book, all of it or nothing, together with the cursor behind it. What has not been sent
 * stays, whatever the office says. Throws BookError.
 */
export async function applyPull(book: RecordBook, pull: Pull, now: number): Promise<void> {
  const { database } = book
  const { areas, villages, campaigns, outbox, meta } = database
  const bundle = pull.versions.length >= worthBundling ? await loadBundle() : null
  await write(book, [...versionTables(database), areas, villages, campaigns, outbox, meta], async (tell) => {
    const epoch = await readMeta(database, 'epoch')
    if (epoch !== null && epoch !== pull.epoch) await offerAgain(book, tell)
    if (pull.fresh) await clearPulled(database)
    await areas.bulkPut([...pull.areas])
    await putPlaces(database, pull.places)
    await areas.bulkDelete([...pull.gone.areas])
    await dropPlaces(database, pull.gone.places)
    await campaigns.bulkPut([...pull.campaigns])
    await campaigns.bulkDelete([...pull.gone.campaigns])
    await takeVersions(book, pull.versions, bundle, pull.fresh ? () => undefined : tell)
    await putMeta(database, 'epoch', pull.epoch)
    await putMeta(database, 'cursor', pull.cursor)
    await putMeta(database, 'lastSent', now)
    await takeOffice(database, pull, tell)
    if (!same(book.account, pull.account)) {
      await putMeta(database, 'account', pull.account)
      tell({ what: 'account', account: pull.account })
    }
    if (pull.fresh || Object.values(pull.gone).some((gone) => gone.length > 0)) tell({ what: 'everything' })
    else if (pull.areas.length + pull.places.length + pull.campaigns.length > 0) tell({ what: 'roster', ...roster(pull) })
  })
}

/** Only where much comes down, and beforehand: a transaction waits for nothing but its database. Without it all goes in row by row. */
async function loadBundle(): Promise<typeof bundleUp | null> {
  return import('./bundle-up.ts').then(
    (loaded) => loaded.bundleUp,
    () => null,
  )
}

/** The store was set back: everything this account has written and this phone holds is sent once more. */
async function offerAgain({ database, account }: RecordBook, tell: Tell): Promise<void> {
  const mine = await database.versions.filter(({ version }) => version.author === account.id).toArray()
  const waiting = new Set((await database.outbox.toArray()).map((row) => row.hash))
  const again = mine.filter((row) => !waiting.has(row.hash)).sort((a, b) => a.version.sequence - b.version.sequence)
  await database.outbox.bulkAdd(
    again.map(({ hash, version }) => ({ hash, sequence: version.sequence, text: versionText(version) })),
  )
  tell({ what: 'outgoing', saved: false })
}

/** Removes what came from the office; what waits here, or was set aside there, exists nowhere else. */
async function clearPulled(database: BookDatabase): Promise<void> {
  const { versions, visits, marks, bundles, bundleMarks, areas, villages, campaigns, outbox, attention } = database
  const waiting = new Set((await outbox.toArray()).map((row) => row.hash))
  const setAside = await attention.toCollection().primaryKeys()
  const kept = (await versions.bulkGet([...new Set([...waiting, ...setAside])])).filter((row) => row !== undefined)
  await Promise.all([versions, visits, marks, bundles, bundleMarks, areas, villages, campaigns].map((table) => table.clear()))
  const again = kept.map((row) => (waiting.has(row.hash) ? { ...row, sent: null, received: null } : row))
  await fileVersions(database, again, () => undefined)
}

/** Only what this phone made can have been sent from it, and little is ever set aside: a first download asks for neither. */
async function takeVersions(
  { database, account, device }: RecordBook,
  pulled: Pull['versions'],
  bundle: typeof bundleUp | null,
  tell: Tell,
): Promise<void> {
  if (pulled.length === 0) return
  const { versions, attention } = database
  const own = pulled.flatMap(({ hash, version }) => (version.device === device ? [hash] : []))
  const known = new Map((await versions.bulkGet(own)).map((row) => [row?.hash, row?.sent]))
  const came = new Set(pulled.map(({ hash }) => hash))
  const setAside = await attention.toCollection().primaryKeys()
  // What comes down has been accepted after all.
  await attention.bulkDelete(setAside.filter((hash) => came.has(hash)))
  const rows = pulled.map(({ hash, version, received, standing }): VersionRow => {
    const row = { hash, visit: version.visit, version, sent: known.get(hash) ?? null, received }
    return standing === 'disputed' ? { ...row, disputed: true } : row
  })
  const { added, left } = (await bundle?.(database, rows, { account: account.id, device })) ?? { added: [], left: rows }
  if (added.length > 0) tell({ what: 'visits', visits: added.map(([, , , visit]) => visit), gone: [], added })
  await fileVersions(database, left, tell)
}

async function takeOffice(database: BookDatabase, { office, officeVersion }: Pull, tell: Tell): Promise<void> {
  if (!office) return
  await putMeta(database, 'office', office)
  await putMeta(database, 'officeVersion', officeVersion)
  tell({ what: 'office', office })
}

function roster({ areas, places, campaigns }: Pull) {
  return { areas, places, campaigns }
}

function same(a: Account, b: Account): boolean {
  return JSON.stringify([a.id, a.name, a.role, a.areas, a.demo]) === JSON.stringify([b.id, b.name, b.role, b.areas, b.demo])
}
