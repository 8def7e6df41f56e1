import type { AreaCode } from './area.ts'
import type { Account } from './people.ts'
import type { AccountId } from './visit.ts'

/** 操作记录: what is written down of who did what to accounts, rights and data. Words are the screen's business. */
export const auditKinds = [
  'signed-in',
  'signed-out',
  'sign-in-failed',
  'account-made',
  'account-changed',
  'account-off',
  'account-on',
  'account-left',
  'code-given',
  'phone-cut-off',
  'phone-taken-back',
  'refused',
  'exported',
  'roster-imported',
  'import-undone',
  'reorganised',
  'reorganisation-undone',
  'campaign-set',
  'campaign-ended',
  'month-sealed',
  'set-aside-decided',
  'rescue-brought',
  'retention',
] as const
export type AuditKind = (typeof auditKinds)[number]

/** Who may read it: the county office alone. */
export function mayReadAudit({ role }: Pick<Account, 'role'>): boolean {
  return role === 'county'
}

/** What there is to say, before it has its place in the chain. Nothing about a person but ids of accounts. */
export interface AuditNote {
  /** Server's clock, milliseconds since 1970 UTC. */
  readonly at: number
  readonly kind: AuditKind
  /** Who did it; null when nobody was signed in, or the server did it by itself. */
  readonly actor: AccountId | null
  /** What it was done to: the id of an account, an import, a campaign, an export; a route that refused. */
  readonly subject: string | null
  readonly area: AreaCode | null
  readonly detail: Readonly<Record<string, string | number | boolean>>
}

/** In its place: entries of a town are numbered from 1 without a gap, each carries the hash of the one before. */
export interface AuditEntry extends AuditNote {
  readonly town: string
  readonly number: number
  /** Empty for the first. */
  readonly previous: string
  /** SHA-256, hex, of the entry's text; see `auditText`. */
  readonly hash: string
}

/** The text that an entry's hash is made of. Whoever exported entries can make it again from the columns. */
export function auditText({ town, number, previous, at, kind, actor, subject, area, detail }: Omit<AuditEntry, 'hash'>): string {
  return JSON.stringify([town, number, previous, at, kind, actor, subject, area, JSON.stringify(detail)])
}

/** What leaves a device as a file and is written down. */
export const exportedThings = ['places', 'areas', 'visits', 'spots', 'report', 'codes', 'audit'] as const
