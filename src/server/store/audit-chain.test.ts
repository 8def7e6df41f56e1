import { describe, expect, test } from 'vitest'
import type { AuditEntry } from '../../domain/audit.ts'
import { auditHash, emptyChain, findFaults } from './audit-chain.ts'

const town = '450126104'

function aChain(length: number): AuditEntry[] {
  const entries: AuditEntry[] = []
  for (let number = 1; number <= length; number++) {
    const previous = entries.at(-1)?.hash ?? ''
    const entry = { town, number, previous, at: number, kind: 'signed-in', actor: 'a', subject: null, area: null, detail: { n: number } } as const
    entries.push({ ...entry, hash: auditHash(entry) })
  }
  return entries
}
const chain = aChain(5)
const ends = { ...emptyChain, last: 5, hash: chain[4]?.hash ?? '' }
const faults = (entries: readonly AuditEntry[], of = ends) => findFaults(town, entries, of).map(({ is, number }) => `${is} ${number}`)

describe('the chain of a town', () => {
  test('that nobody touched has no fault', () => {
    expect(faults(chain)).toEqual([])
    expect(faults([], emptyChain)).toEqual([])
  })

  test('shows an entry that was changed, by whoever', () => {
    expect(faults(chain.map((entry) => (entry.number === 3 ? { ...entry, actor: 'b' } : entry)))).toEqual(['changed 3'])
  })

  test('shows an entry that was changed together with its hash', () => {
    const forged = { ...(chain[2] as AuditEntry), actor: 'b' }
    expect(faults(chain.with(2, { ...forged, hash: auditHash(forged) }))).toEqual(['changed 4'])
  })

  test('shows where one was taken out, and where the newest were', () => {
    expect(faults(chain.filter(({ number }) => number !== 2))).toEqual(['gap 3'])
    expect(faults(chain.slice(0, 3))).toEqual(['end 5'])
    expect(faults([])).toEqual(['end 5'])
  })

  test('begins after what the rule of age took away, and not later', () => {
    const forgotten = { ...ends, forgotten: 2, forgottenHash: chain[1]?.hash ?? '' }
    expect(faults(chain.slice(2), forgotten)).toEqual([])
    expect(faults(chain.slice(3), forgotten)).toEqual(['gap 4'])
  })
})
