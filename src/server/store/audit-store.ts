import type { AreaCode } from '../../domain/area.ts'
import type { AuditEntry, AuditKind, AuditNote } from '../../domain/audit.ts'
import type { ActStore } from './act-store.ts'

/**
 * What the audit log asks of a store: to add and to read. Nothing here changes an entry or takes one away; the rule of
 * its age alone does, see retention-store.ts. Each town has a chain of its own; `officeChain` is that of nobody's town.
 */
export interface AuditStore {
  /** Adds each to the chain of its town. An export that was told before, by its subject, is passed over. */
  appendAudit(notes: readonly PlacedNote[]): Promise<void>
  /**
   * An act and its entry in one transaction: both, or neither. `act` may be called again, and asks for nothing but what
   * it is given: everybody else waits for it.
   */
  withAudit(note: PlacedNote, act: (acts: ActStore) => Promise<void>): Promise<void>
  /** Newest first, of the towns within these areas and of nobody's. */
  audit(areas: readonly AreaCode[], asked: AuditAsked): Promise<AuditEntry[]>
  /** Goes over every chain that may be read from these areas, and names each place where one is broken. */
  checkAudit(areas: readonly AreaCode[]): Promise<{ readonly entries: number; readonly faults: readonly AuditFault[] }>
}

/** Where things stand that no account did. */
export const officeChain = '000000000'

export interface PlacedNote extends AuditNote {
  readonly town: string
}

export interface AuditAsked {
  /** Instants, `from` included, `to` not. */
  readonly from: number
  readonly to: number
  readonly kind: AuditKind | null
  /** So many of the newest are passed over, and so many at most come. */
  readonly skip: number
  readonly most: number
}

/** changed: an entry is not what its hash says; gap: one is missing before it; end: the newest are missing. */
export interface AuditFault {
  readonly town: string
  readonly number: number
  readonly is: 'changed' | 'gap' | 'end'
}
