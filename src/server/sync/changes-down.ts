import type { AreaCode } from '../../domain/area.ts'
import { covers, type Account } from '../../domain/people.ts'
import type { VersionHash } from '../../domain/visit.ts'
import type { SyncReply } from '../../protocol/messages.ts'
import { placesToColumns } from '../../protocol/place-columns.ts'
import type { Store } from '../store/store.ts'
import { readCursor, scopeOf, writeCursor } from './cursor.ts'

const pageLimits = { places: 5000, versions: 1000 }

export type ChangesDown = Pick<
  SyncReply,
  'epoch' | 'cursor' | 'more' | 'remaining' | 'fresh' | 'areas' | 'places' | 'gone' | 'campaigns' | 'versions'
>

/** What the same request brought up. */
export interface Brought {
  readonly stored: ReadonlySet<VersionHash>
  /** Areas of all that was accepted. */
  readonly from: readonly AreaCode[]
}

/**
 * What this account may see and its phone does not hold yet. From zero, and `fresh`, when the phone has read
 * nothing, another store, or for other areas; a phone that is ahead of the store proves that the store was set
 * back to a backup, and gives it a new epoch, upon which every phone offers again what it holds. A phone that brings what was
 * logged where the account works no more reads from zero the next time, and so lets go of it: it would not hear what becomes of it.
 */
export async function changesDown(
  store: Store,
  account: Account,
  cursor: string | null,
  brought: Brought = { stored: new Set(), from: [] },
): Promise<ChangesDown> {
  const secret = await store.secret()
  const predecessors = (await store.divisionHistory()).predecessorsOf(account.areas)
  const scope = scopeOf(account, predecessors)
  const held = cursor === null ? null : readCursor(cursor, secret)
  const follows = held !== null && held.epoch === (await store.epoch()) && held.scope === scope
  let fresh = !follows
  // What this very request brought need not go back, unless the phone is to forget all that it holds.
  let pulled = follows
    ? await store.pull(account.areas, held.reached, pageLimits, brought.stored)
    : await store.pull(account.areas, new Map(), pageLimits)
  if (pulled.ahead) {
    await store.renewEpoch()
    fresh = true
    pulled = await store.pull(account.areas, new Map(), pageLimits)
  }
  const epoch = await store.epoch()
  const sees = (area: AreaCode) => covers(account, area) || predecessors.includes(area)
  const keeps = fresh || brought.from.every(sees)
  return {
    epoch,
    cursor: writeCursor({ epoch, scope: keeps ? scope : '', reached: pulled.reached }, secret),
    more: pulled.more,
    remaining: pulled.remaining,
    fresh,
    areas: pulled.areas,
    places: placesToColumns(pulled.places),
    gone: pulled.gone,
    campaigns: pulled.campaigns,
    versions: pulled.versions,
  }
}

/** For a phone that was cut off: it stays where it is. */
export async function nothingDown(store: Store, cursor: string | null) {
  return {
    epoch: await store.epoch(),
    cursor: cursor ?? '',
    more: false,
    remaining: null,
    fresh: false,
    areas: [],
    places: placesToColumns([]),
    gone: { areas: [], places: [], campaigns: [] },
    campaigns: [],
    versions: [],
    missingPhotos: [],
    office: null,
  } satisfies Partial<SyncReply>
}
