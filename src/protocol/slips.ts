import type { KeptSlip, SlipId } from '../domain/slips/slip.ts'
import type { envelope, SetAsideWhy } from './messages.ts'

/** Most slips in one request, and in one page of a reply. */
export const slipsPerRequest = 200

export interface SlipAnswer {
  /** Position in the request, from 0. */
  readonly index: number
  /** Null when it could not be read from the slip. */
  readonly id: SlipId | null
  readonly answer: 'stored' | 'known' | 'set-aside'
  readonly why?: SlipAsideWhy
}

/**
 * `other-content`: the office holds another slip with this id. `unknown-matter`: it has never seen what this one continues.
 * `month-not-over`: a month is sealed once its last day has passed in China.
 */
export type SlipAsideWhy = SetAsideWhy | 'other-content' | 'unknown-matter' | 'unknown-visit' | 'month-not-over'

/** Reply to POST /api/sync/slips. */
export interface SlipsReply {
  readonly envelope: typeof envelope
  readonly account: string
  readonly epoch: string
  readonly answers: readonly SlipAnswer[]
  /** What this account may see and has not read yet, the earlier first. */
  readonly slips: readonly KeptSlip[]
  readonly cursor: string
  readonly more: boolean
  /** What the phone holds from the office is to be replaced. */
  readonly fresh: boolean
}
