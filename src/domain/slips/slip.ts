import type { AreaCode } from '../area.ts'
import type { LocalDay } from '../day.ts'
import type { AccountId, DeviceId, VisitId } from '../visit.ts'
import type { SlipContents } from './contents.ts'

/**
 * 单: a small note besides visits that goes between office and phones, written once and never changed. A matter (a
 * round to walk, a spot check, a proposal) is what all slips about it say together: the later one decides.
 */
export type Slip = { [Kind in SlipKind]: SlipOf<Kind> }[SlipKind]

export interface SlipOf<Kind extends SlipKind> {
  /** uuid v7. */
  readonly id: SlipId
  readonly kind: Kind
  /** The first slip of its matter; its own id where it is that one. */
  readonly matter: SlipId
  /** Decides whose business it is. */
  readonly area: AreaCode
  readonly author: AccountId
  readonly device: DeviceId
  /** Whom it is for besides the office; null when the office keeps it. */
  readonly to: AccountId | null
  readonly day: LocalDay
  /** Device time, milliseconds since 1970 UTC. */
  readonly at: number
  readonly content: SlipContents[Kind]
}

export type SlipKind = keyof SlipContents
export type SlipId = string

/** As it stands at the office: with its receipt there, milliseconds since 1970 UTC; null while it waits on the phone. */
export type KeptSlip<Kind extends SlipKind = SlipKind> = { [K in Kind]: SlipOf<K> & { readonly received: number | null } }[Kind]

export function isOfKind<Kind extends SlipKind>(slip: KeptSlip, kind: Kind): slip is Extract<KeptSlip, { readonly kind: Kind }> {
  return slip.kind === kind
}

/** Earlier ones first: as the office received them, and what still waits on the phone last, in the order it was made. */
export function inOrder(a: KeptSlip, b: KeptSlip): number {
  const [first, second] = [a.received ?? Infinity, b.received ?? Infinity]
  if (first !== second) return first - second
  return a.id < b.id ? -1 : Number(a.id > b.id)
}

/** The visit a slip of a spot check speaks of; null for every other. */
export function visitOf(slip: Slip): VisitId | null {
  return 'visit' in slip.content ? slip.content.visit : null
}
