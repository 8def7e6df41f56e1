import type { Account } from '../domain/people.ts'
import type { envelope } from './messages.ts'

/** Most people of one request: each code is made slowly on purpose, and a second or two is enough to wait. */
export const invitationsPerRequest = 20

/** What became of one of them. A code is said once and kept nowhere. */
export type Invitation =
  | { readonly is: 'made'; readonly account: Account; readonly code: string; readonly expires: number }
  /** Somebody with this name, role and areas has an account. */
  | { readonly is: 'unchanged' }
  | { readonly is: 'refused'; readonly why: 'may-not-invite' | 'unknown-area' | 'personal-data' }

/** POST /api/accounts/batch: an answer to each, in the order sent. The same people again change nothing. */
export interface InvitedMany {
  readonly envelope: typeof envelope
  readonly answers: readonly Invitation[]
}
