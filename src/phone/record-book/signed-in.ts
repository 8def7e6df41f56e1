import { Dexie, type Table } from 'dexie'
import type { Account } from '../../domain/people.ts'
import { whyUnopened } from './open-database.ts'
import { read } from './read.ts'

/** What the phone itself remembers, apart from anybody's book: who is signed in. */
class DeviceDatabase extends Dexie {
  declare facts: Table<{ key: 'signed-in'; account: Account }, 'signed-in'>

  constructor() {
    super('gridwalk-device', { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ facts: 'key' })
  }
}

const database = new DeviceDatabase()
const followers = new Set<() => void>()
const otherWindows = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('gridwalk-device')
otherWindows?.addEventListener('message', lookAgain)

/** Ahead of the first who asks, who will hear of it if it fails. */
export function openEarly(): void {
  database.open().catch(() => undefined)
}

/** The account that this phone opens with, signal or not; null when nobody is signed in. Throws BookError `failed` or `unusable`. */
export async function readSignedIn(): Promise<Account | null> {
  try {
    const row = await read(database, [database.facts], () => database.facts.get('signed-in'))
    return row?.account ?? null
  } catch (cause) {
    throw await whyUnopened(database.name, cause)
  }
}

export async function rememberSignedIn(account: Account): Promise<void> {
  await database.facts.put({ key: 'signed-in', account })
  tellAll()
}

/** The book of the account stays on the phone, with everything in it that has not been sent. */
export async function forgetSignedIn(): Promise<void> {
  await database.facts.delete('signed-in')
  tellAll()
}

/** Calls back whenever somebody signs in or out, in this window or in another. */
export function followSignedIn(changed: () => void): () => void {
  followers.add(changed)
  return () => followers.delete(changed)
}

function tellAll(): void {
  lookAgain()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of one origin has no target
  otherWindows?.postMessage(null)
}

/** Whose book is open, and whether it is locked, is looked at anew in this window. */
export function lookAgain(): void {
  for (const follower of followers) follower()
}
