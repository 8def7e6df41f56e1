import type { AuditEntry } from '../domain/audit.ts'
import type { envelope } from './messages.ts'

/** GET /api/audit: newest first. */
export interface AuditReply {
  readonly envelope: typeof envelope
  readonly entries: readonly AuditEntry[]
  /** Older ones are there; ask again with `skip`. */
  readonly more: boolean
}

/** GET /api/audit/check */
export interface AuditCheckReply {
  readonly envelope: typeof envelope
  readonly entries: number
  readonly faults: readonly { readonly town: string; readonly number: number; readonly is: 'changed' | 'gap' | 'end' }[]
}

export const auditPageSize = 200

/** POST /api/exports */
export interface ExportsNoted {
  readonly envelope: typeof envelope
}

export const exportsPerRequest = 50
