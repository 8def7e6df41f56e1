import * as v from 'valibot'
import { invitationsPerRequest } from './invitations.ts'
import { limits } from './messages.ts'

/*
 * What comes in, checked field by field on the server. Apart from the messages themselves, so that the phone need
 * not carry the checks.
 */

/** What a phone calls itself. */
export const deviceName = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))

/*
 * POST /api/sync. The envelope is checked strictly; the versions inside are not, so that one bad
 * version is set aside by itself and the rest of the batch goes through.
 */
export const syncRequest = v.strictObject({
  protocol: v.pipe(v.number(), v.integer(), v.minValue(1)),
  device: deviceName,
  /** Version of the app on the phone, for the office to see. */
  app: v.pipe(v.string(), v.maxLength(40)),
  cursor: v.nullable(v.pipe(v.string(), v.maxLength(4000))),
  /** `officeVersion` of the last reply, so that settings are not sent again. */
  office: v.nullable(v.pipe(v.string(), v.maxLength(80))),
  versions: v.pipe(v.array(v.unknown()), v.maxLength(limits.versionsPerRequest)),
  /** What still waits on the phone (these versions included), and whether its storage is persistent. */
  report: v.strictObject({
    waiting: v.pipe(v.number(), v.integer(), v.minValue(0)),
    persisted: v.nullable(v.boolean()),
  }),
})
export type SyncRequest = v.InferOutput<typeof syncRequest>

/** POST /api/sign-in with a one-time code made by the office. */
export const signInRequest = v.strictObject({ code: v.pipe(v.string(), v.maxLength(64)) })

/** POST /api/demo/sign-in; refused unless the store was seeded with the demo county. */
export const demoSignInRequest = v.strictObject({ identity: v.picklist(['worker', 'supervisor', 'county']) })

/** POST /api/lock/open: the PIN of this phone is lost, and its owner comes with a new one-time code. */
export const openLockRequest = v.strictObject({
  code: v.pipe(v.string(), v.maxLength(64)),
  account: v.pipe(v.string(), v.maxLength(64)),
  device: deviceName,
  /** Point on P-256, uncompressed: 65 bytes as base64url. */
  ephemeral: v.pipe(v.string(), v.regex(/^[\w-]{87}$/)),
})

const accountFields = {
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
  role: v.picklist(['worker', 'supervisor', 'county']),
  areas: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(50)),
}

/** POST /api/accounts: the office makes an account and hands over the code. */
export const inviteRequest = v.strictObject(accountFields)

/** POST /api/accounts/batch: many at once, each answered by itself. */
export const inviteManyRequest = v.strictObject({
  people: v.pipe(v.array(v.strictObject(accountFields)), v.minLength(1), v.maxLength(invitationsPerRequest)),
})

/** PUT /api/people/:id: all three, as they are to be. */
export const changePersonRequest = v.strictObject(accountFields)

/** POST /api/people/:id/code */
export const newCodeRequest = v.strictObject({})

/** PUT /api/people/:id/off */
export const switchOffRequest = v.strictObject({ off: v.boolean() })

/** POST /api/people/:id/leave; `confirmed` also while visits wait on the phones. */
export const leaveRequest = v.strictObject({ confirmed: v.boolean() })

/** PUT /api/people/:id/devices/:device */
export const cutOffRequest = v.strictObject({ cutOff: v.boolean() })
