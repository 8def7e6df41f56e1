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

/** What left a device as a file: told to the office at once, or with the next sync where there was no connection. */
export interface ExportTold {
  /** uuid; told twice it stands once. */
  readonly id: string
  readonly what: (typeof exportedThings)[number]
  readonly format: string
  /** Of the view that it was made from. */
  readonly area: string | null
  /** As the screen's own address says it: kinds, periods, campaigns; never a text that somebody wrote. */
  readonly filter: string
  readonly rows: number
  /** Phone's clock, milliseconds since 1970 UTC. */
  readonly at: number
}

export const exportedThings = ['places', 'areas', 'visits', 'spots', 'report', 'codes', 'audit'] as const

/** POST /api/exports */
export interface ExportsNoted {
  readonly envelope: typeof envelope
}

export const exportsPerRequest = 50
