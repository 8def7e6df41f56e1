import type { AreaCode } from '../../domain/area.ts'
import type { Campaign } from '../../domain/campaign.ts'
import type { Account } from '../../domain/people.ts'
import type { AccountId, DeviceId } from '../../domain/visit.ts'
import type { AsideDecision, AsideKey } from './attention-store.ts'

/** What is done to accounts, phones, campaigns and the like: each by itself, or together with its entry of the log by `withAudit`. */
export interface ActStore {
  putAccount(account: Account): Promise<void>
  /**
   * Another name, role or areas for an account that is there. Areas it loses, and those that leave its areas as
   * `alsoLost`, are kept as former ones until `at`; what its phones have told moves to its new town.
   */
  changeAccount(account: Account, at: number, alsoLost?: readonly AreaCode[]): Promise<void>
  /** Ends every session of the account, takes back its codes and lets nobody in, until it is switched on again by null. */
  switchOff(account: AccountId, at: number | null): Promise<void>
  /** Cuts one phone of the account off since `at`, or takes it back by null. */
  cutOff(account: AccountId, device: DeviceId, at: number | null): Promise<void>
  putCode(code: OneTimeCode): Promise<void>
  /** Takes back the codes of an account that were not used. */
  dropCodes(account: AccountId): Promise<void>
  openSession(session: Session): Promise<void>
  closeSession(tokenHash: string): Promise<void>
  /** Adds or overwrites, each call one transaction a town. Rows of one call may lie in several towns. */
  putCampaigns(campaigns: readonly Campaign[]): Promise<void>
  /** Takes a campaign away; every phone that holds it hears of it. */
  removeCampaign(campaign: Pick<Campaign, 'id' | 'area'>): Promise<void>
  /**
   * Written down beside the row and never changed; the row stays as well, accepted ones until retention takes them. The
   * last word holds; the same said twice is one.
   */
  decideAside(key: AsideKey, decision: AsideDecision): Promise<void>
  /** Writes down who brought a rescue file of whose phone, and what came of it. */
  noteRescue(note: RescueNote): Promise<void>
}

export interface OneTimeCode {
  readonly hash: string
  /** A few bits of it, keyed: see one-time-code.ts. */
  readonly hint: number
  readonly account: AccountId
  readonly expires: number
}

export interface Session {
  readonly tokenHash: string
  readonly account: AccountId
  readonly seen: number
  readonly expires: number
}

export interface RescueNote {
  /** Town of the account. */
  readonly town: string
  readonly account: AccountId
  readonly device: DeviceId
  /** Who brought it. */
  readonly carrier: AccountId
  /** SHA-256 of the file. */
  readonly file: string
  readonly at: number
  readonly stored: number
  readonly known: number
  readonly setAside: number
  /** Photos that were new. */
  readonly photos: number
}
