import type { AuditKind } from '../../domain/audit.ts'
import type { AuditCheckReply, AuditReply } from '../../protocol/audit.ts'
import type { Reply } from './reply.ts'
import { ask } from './transport.ts'

export type { AuditEntry } from '../../domain/audit.ts'
export type { AuditCheckReply, AuditReply } from '../../protocol/audit.ts'
export type { Refused } from './reply.ts'

/** Instants in milliseconds since 1970 UTC, `to` not included. */
export interface AuditWish {
  readonly from: number
  readonly to: number
  readonly kind: AuditKind | null
}

/** A page of the log, newest first, after the `skip` newest. */
export function readAudit({ from, to, kind }: AuditWish, skip: number): Promise<Reply<AuditReply>> {
  return ask('GET', `/api/audit?from=${from}&to=${to}&skip=${skip}${kind === null ? '' : `&kind=${kind}`}`)
}

/** Whether every entry is what it was when it was written, and none is missing. */
export function checkAudit(): Promise<Reply<AuditCheckReply>> {
  return ask('GET', '/api/audit/check')
}
