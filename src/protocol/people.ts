import type { Account } from '../domain/people.ts'
import type { DeviceId } from '../domain/visit.ts'
import type { envelope } from './messages.ts'

/* What the office is told about its people and their phones. Instants are milliseconds since 1970 UTC, server's clock. */

export interface PersonDevice {
  readonly device: DeviceId
  /** Version of the app at the last sync. */
  readonly app: string
  readonly waiting: number
  /** Whether its browser promised to keep what is stored; null when it does not say. */
  readonly persisted: boolean | null
  readonly lastSync: number
  /** When it synced for the first time. */
  readonly since: number
  /** Since when it is cut off; null while it is not. */
  readonly cutOff: number | null
}

export interface Person {
  readonly account: Account
  /** Since when it is switched off; null while it is on. */
  readonly off: number | null
  /** Until when a code that nobody has used lets in; null without one. */
  readonly codeUntil: number | null
  /** The one that synced last comes first. */
  readonly devices: readonly PersonDevice[]
}

/** GET /api/people: the accounts all of whose areas lie within those of the asker. */
export interface PeopleReply {
  readonly envelope: typeof envelope
  readonly people: readonly Person[]
  /** When this was so. */
  readonly at: number
}

/** Reply to every change of an account. */
export interface PersonReply {
  readonly envelope: typeof envelope
  readonly person: Person
}

/** POST /api/people/:id/code. The code itself is kept nowhere and said once. */
export interface PersonCode extends PersonReply {
  readonly code: string
  readonly expires: number
}

/** POST /api/people/:id/leave: `left` is false, and nothing changed, while visits wait and nobody has confirmed. */
export interface PersonLeft extends PersonReply {
  readonly left: boolean
  /** Visits that wait on the person's phones, as they last told. */
  readonly waiting: number
}
