import type { Transaction } from 'kysely'
import type { AccountId, VersionHash, VisitVersion } from '../../../domain/visit.ts'
import type { MissingOfAuthor } from '../attention-store.ts'
import type { PhotoCopy } from '../store.ts'
import { seenFrom, townsOf, type Sight } from './scope.ts'
import { inPieces, inStream, isOneOf, type Database } from './streams.ts'
import type { Tables } from './tables.ts'

/** Writes down which photos these versions name. Bytes that arrived for one version of the town serve them all. */
export async function photosNamedBy(
  run: Transaction<Tables>,
  town: string,
  versions: readonly { readonly version: VisitVersion; readonly hash: VersionHash }[],
): Promise<void> {
  const named = versions.flatMap(({ version, hash }) => version.photos.map((ref) => ({ ref, version, hash })))
  for (const piece of inPieces(named)) {
    const there = await run
      .selectFrom('photo_names')
      .select(['hash', 'arrived'])
      .where('town', '=', town)
      .where('arrived', 'is not', null)
      .where('hash', 'in', [...new Set(piece.map(({ ref }) => ref.hash))])
      .execute()
    const arrivals = new Map(there.map((row) => [row.hash, row.arrived]))
    await run
      .insertInto('photo_names')
      .values(
        piece.map(({ ref, version, hash }) => ({
          town,
          hash: ref.hash,
          version: hash,
          area: version.area,
          author: version.author,
          arrived: arrivals.get(ref.hash) ?? null,
        })),
      )
      .onConflict((row) => row.columns(['town', 'hash', 'version']).doNothing())
      .execute()
  }
}

export async function photo(db: Database, sight: Sight, hash: string, author?: AccountId) {
  const named = db
    .selectFrom('photo_names')
    .select('arrived')
    .where('town', 'in', await townsOf(db, sight))
    .where('hash', '=', hash)
    .where((row) => seenFrom(row, 'area', sight))
  const rows = await (author === undefined ? named : named.where('author', '=', author)).execute()
  return { named: rows.length > 0, arrived: rows.some((row) => row.arrived !== null) }
}

/**
 * Copy and arrival of a town in one transaction: a photo that has arrived is one of which it is known what to show. In
 * line with the pushes of each town: one that is just naming the photo would else not hear that it has arrived.
 */
export async function photoArrived(db: Database, sight: Sight, hash: string, at: number, copy: PhotoCopy): Promise<void> {
  const row = { served: 'served' in copy ? copy.served : null, fault: 'fault' in copy ? copy.fault : null }
  const naming = await db
    .selectFrom('photo_names')
    .select('town')
    .distinct()
    .where('town', 'in', await townsOf(db, sight))
    .where('hash', '=', hash)
    .orderBy('town')
    .execute()
  for (const { town } of naming) {
    await inStream(db, town, async ({ run }) => {
      await run
        .insertInto('photo_copies')
        .values({ town, hash, ...row })
        .onConflict((known) => known.columns(['town', 'hash']).doUpdateSet(row))
        .execute()
      await run
        .updateTable('photo_names')
        .set({ arrived: at })
        .where('town', '=', town)
        .where('hash', '=', hash)
        .where('arrived', 'is', null)
        .execute()
    })
  }
}

export async function photoCopy(db: Database, sight: Sight, hash: string): Promise<PhotoCopy | null> {
  const rows = await db
    .selectFrom('photo_copies')
    .select(['served', 'fault'])
    .where('town', 'in', await townsOf(db, sight))
    .where('hash', '=', hash)
    .execute()
  const served = rows.find((row) => row.served !== null)?.served
  const fault = rows.find((row) => row.fault !== null)?.fault
  return served ? { served } : fault ? { fault } : null
}

export async function missingPhotos(
  db: Database,
  author: AccountId,
  sight: Sight,
  most: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('photo_names')
    .select('hash')
    .distinct()
    .where('town', 'in', await townsOf(db, sight))
    .where('author', '=', author)
    .where('arrived', 'is', null)
    .where((row) => seenFrom(row, 'area', sight))
    .limit(most)
    .execute()
  return rows.map((row) => row.hash)
}

/** How many photos of the whole office have not arrived. */
export async function countMissingPhotos(db: Database): Promise<number> {
  const row = await db
    .selectFrom('photo_names')
    .select((each) => each.fn.count<number>('hash').distinct().as('n'))
    .where('arrived', 'is', null)
    .executeTakeFirstOrThrow()
  return row.n
}

export async function missingPhotosWithin(db: Database, sight: Sight): Promise<MissingOfAuthor[]> {
  return db
    .selectFrom('photo_names')
    .select((row) => ['author', row.fn.count<number>('hash').distinct().as('photos')])
    .where(isOneOf('town', await townsOf(db, sight)))
    .where('arrived', 'is', null)
    .where((row) => seenFrom(row, 'area', sight))
    .groupBy('author')
    .orderBy('photos', 'desc')
    .orderBy('author')
    .execute()
}

/** Hashes of all photos whose bytes are said to be here. */
export async function arrivedPhotos(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('photo_names')
    .leftJoin('photo_copies', (join) => join.onRef('photo_copies.town', '=', 'photo_names.town').onRef('photo_copies.hash', '=', 'photo_names.hash'))
    .select('photo_names.hash')
    .distinct()
    .where('photo_names.arrived', 'is not', null)
    // Of which nothing can be shown: there never was a file of it.
    .where('photo_copies.fault', 'is', null)
    .execute()
  return rows.map((row) => row.hash)
}

/** The bytes of these are gone: phones are asked for them again. */
export async function photosLost(db: Database, hashes: readonly string[]): Promise<void> {
  for (const piece of inPieces(hashes)) {
    await db.updateTable('photo_names').set({ arrived: null }).where('hash', 'in', piece).execute()
  }
}
