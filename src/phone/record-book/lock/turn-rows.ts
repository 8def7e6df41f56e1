import type { AccountId } from '../../../domain/visit.ts'
import { putLockRow, readLockRow } from './lock-row.ts'
import { withOwnConnection } from './own-connection.ts'
import { BookLocked, type RowSealer } from './row-sealer.ts'
import { walk } from './walk.ts'

export interface Turning {
  readonly to: 'sealed' | 'plain'
  readonly done: number
  readonly of: number
}

/** Milliseconds that other windows are given. */
const patience = 10_000

const listeners = new Set<() => void>()
let turning: Turning | null = null

/** How far the rows of the book have been turned; null while nothing is to do. */
export function readTurning(): Turning | null {
  return turning
}

export function followTurning(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/**
 * Goes on with what the lock says is to be done: sealing what was there before it, or opening everything after it was taken off. One
 * window at a time; whatever is left when this one dies is done after the next unlocking. What fails is left for then, too.
 */
export async function turnRows(account: AccountId, sealer: RowSealer, to: 'sealed' | 'plain'): Promise<void> {
  await alone(`gridwalk-turn-rows-${account}`, async () => {
    if ((await stateOf(account)) !== (to === 'sealed' ? 'sealing' : 'opening')) return
    const pass = () => walk(account, sealer, to, (done, of) => tell({ to, done, of }))
    // Once more for what another window wrote while it was letting go, until nothing is left to turn.
    while ((await pass()) > 0);
    if (to === 'sealed') await finish(account, 'sealed')
    // A window that still seals may stand frozen in the background; then the last step waits for another start.
    else await alone(writersLock(account), async () => {
      while ((await pass()) > 0);
      await finish(account, null)
    })
  }).catch((error: unknown) => {
    if (!(error instanceof BookLocked)) console.error(error)
  })
  tell(null)
}

/** Does nothing where other windows hold the lock for longer than they need to let go of the book. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  const known = locks()
  if (!known) return work()
  let begun = false
  const begin = () => ((begun = true), work())
  await known.request(name, { signal: AbortSignal.timeout(patience) }, begin).catch((error: unknown) => {
    if (begun) throw error
  })
}

/** Undefined in browsers without Web Locks. */
export function locks(): LockManager | undefined {
  return (globalThis as { navigator?: Partial<Navigator> }).navigator?.locks
}

/** Held by every window that may write sealed rows. */
export function writersLock(account: AccountId): string {
  return `gridwalk-sealed-writers-${account}`
}

async function stateOf(account: AccountId) {
  return withOwnConnection(account, async (database) => (await readLockRow(database))?.state)
}

function finish(account: AccountId, state: 'sealed' | null): Promise<void> {
  return withOwnConnection(account, (database) =>
    database.transaction('rw', database.meta, async () => {
      const lock = await readLockRow(database)
      if (lock) await putLockRow(database, state && { ...lock, state })
    }),
  )
}

function tell(next: Turning | null): void {
  turning = next
  for (const listener of listeners) listener()
}
