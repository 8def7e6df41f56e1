import type { Account } from '../domain/people.ts'
import type { envelope } from './messages.ts'

/* A phone under a PIN wraps the key of its records for the office, too, so that a lost PIN loses nothing. Bytes are base64url. */

/** GET /api/lock/:device: the office's point on P-256 for this phone of this account, uncompressed. */
export interface LockPoint {
  readonly envelope: typeof envelope
  readonly point: string
}

/** Reply to POST /api/lock/open: 32 bytes that open what was wrapped with `ephemeral`; whoever had the code is signed in by it, too. */
export interface LockOpened {
  readonly envelope: typeof envelope
  readonly account: Account
  readonly opener: string
}
