import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Outcome, VisitVersion } from '../../domain/visit.ts'
import { firstVisitRow, toVisitRow } from './visit-row.ts'

test('a visit just logged is known without looking around, and is the same as when it is worked out', () => {
  const logged = fc.record({
    visit: fc.uuid(),
    place: fc.constantFrom('450126104202-00037', '450126104202-00038'),
    day: fc.constantFrom(20260917, 20261231),
    outcome: fc.constantFrom<Outcome>('met', 'absent', 'refused', 'held'),
    author: fc.constantFrom('wei', 'lu'),
    followUp: fc.option(fc.constant({ day: 20261001, why: '再去一次' })),
    sequence: fc.nat(9),
  })
  fc.assert(
    fc.property(logged, fc.stringMatching(/^[0-9a-f]{64}$/), (some, hash) => {
      const version = { ...some, change: 'logged', replaces: [], device: 'phone-1' } as unknown as VisitVersion
      const row = { hash, visit: version.visit, version, sent: null, received: null }
      expect(firstVisitRow(row)).toEqual(toVisitRow([row], new Map()))
    }),
  )
})
