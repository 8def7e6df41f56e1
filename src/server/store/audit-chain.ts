import { createHash } from 'node:crypto'
import { auditText, type AuditEntry } from '../../domain/audit.ts'
import type { AuditFault } from './audit-store.ts'

/** The two ends of a chain: the newest entry, and the last one that the rule of age took away. */
export interface ChainEnds {
  readonly last: number
  readonly hash: string
  readonly forgotten: number
  readonly forgottenHash: string
}

export const emptyChain: ChainEnds = { last: 0, hash: '', forgotten: 0, forgottenHash: '' }

export function auditHash(entry: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256').update(auditText(entry), 'utf8').digest('hex')
}

/** Where the chain of a town is broken. Entries are those that are there, by number. */
export function findFaults(town: string, entries: readonly AuditEntry[], ends: ChainEnds): AuditFault[] {
  const faults: AuditFault[] = []
  let before = { number: ends.forgotten, hash: ends.forgottenHash }
  for (const entry of entries) {
    const { number, hash } = entry
    if (number !== before.number + 1) faults.push({ town, number, is: 'gap' })
    else if (entry.previous !== before.hash || auditHash(entry) !== hash) faults.push({ town, number, is: 'changed' })
    before = { number, hash }
  }
  if (before.number !== ends.last || before.hash !== ends.hash) faults.push({ town, number: ends.last, is: 'end' })
  return faults
}
