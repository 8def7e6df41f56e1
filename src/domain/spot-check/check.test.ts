import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CheckResult } from '../slips/contents.ts'
import { isDisputed } from '../slips/dispute.ts'
import { checksOf, isOut, passRate, tallyChecks, visitsBehind, type CheckSlip } from './check.ts'

let made = 0
const head = () => {
  made += 1
  const id = `slip-${String(made).padStart(6, '0')}`
  return { id, matter: id, area: '450126104202001', author: 'supervisor', device: 'd', to: 'wei', day: 20261125, at: made, received: made }
}
const found = (visit: string, result: CheckResult): CheckSlip => ({ ...head(), kind: 'check-found', content: { visit, result, reason: '' } })
const settled = (visit: string, stands: boolean): CheckSlip => ({ ...head(), kind: 'check-settled', content: { visit, stands, reason: 'r' } })
const answered = (visit: string, matter: string): CheckSlip => ({ ...head(), kind: 'check-answered', matter, content: { visit, answer: 'a' } })
const stateOf = (...slips: CheckSlip[]) => checksOf(slips).get('v')?.state

describe('a check', () => {
  test('is what was found', () => {
    expect(stateOf(found('v', 'confirmed'))).toBe('confirmed')
    expect(stateOf(found('v', 'not-reachable'))).toBe('not-reachable')
    expect(stateOf(found('v', 'disputed'))).toBe('disputed')
  })

  test('of somebody who was not reached is made good by going again', () => {
    expect(stateOf(found('v', 'not-reachable'), found('v', 'confirmed'))).toBe('confirmed')
    expect(stateOf(found('v', 'confirmed'), found('v', 'not-reachable'))).toBe('confirmed')
  })

  test('that disputes is ended by the office’s decision alone', () => {
    expect(stateOf(found('v', 'disputed'), found('v', 'confirmed'))).toBe('disputed')
    expect(stateOf(found('v', 'disputed'), settled('v', true))).toBe('upheld')
    expect(stateOf(found('v', 'disputed'), settled('v', false))).toBe('rejected')
    expect(stateOf(found('v', 'disputed'), settled('v', false), settled('v', true))).toBe('upheld')
  })

  test('keeps its history, and knows what the worker answered to it', () => {
    const [first, second] = [found('v', 'confirmed'), found('v', 'disputed')]
    const answer = answered('v', second.id)
    const check = checksOf([answer, second, first]).get('v')
    expect(check).toMatchObject({ about: { id: second.id }, answer: { id: answer.id } })
    expect(check?.history.map(({ id }) => id)).toEqual([first.id, second.id, answer.id])
    expect(checksOf([first, second, answered('v', first.id)]).get('v')?.answer).toBeNull()
  })

  test('is none where nobody has looked', () => {
    expect(checksOf([settled('v', true), answered('v', 'x')]).size).toBe(0)
  })

  test('leaves a visit out of the count exactly when the office does', () => {
    const step = fc.oneof(
      fc.constantFrom<CheckResult>('confirmed', 'disputed', 'not-reachable').map((result) => () => found('v', result)),
      fc.boolean().map((stands) => () => settled('v', stands)),
      fc.constant(() => answered('v', 'x')),
    )
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const slips = [found('v', 'not-reachable'), ...steps.map((make) => make())]
        expect(isOut(checksOf(slips).get('v')!.state)).toBe(isDisputed(slips))
      }),
    )
  })
})

describe('a sample', () => {
  const results = ['confirmed', 'disputed', 'not-reachable', 'upheld', 'rejected', 'nothing'] as const
  const slipsFor = (visit: string, result: (typeof results)[number]): CheckSlip[] => {
    if (result === 'nothing') return []
    if (result === 'upheld' || result === 'rejected') return [found(visit, 'disputed'), settled(visit, result === 'upheld')]
    return [found(visit, result)]
  }

  test('is counted as a naive recount counts it, and every figure has its visits', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...results)), (all) => {
        const visits = all.map((_, i) => `v${i}`)
        const checks = checksOf([...all.flatMap((result, i) => slipsFor(`v${i}`, result)), found('other', 'disputed')])
        const count = (...of: string[]) => all.filter((result) => of.includes(result)).length
        const tally = tallyChecks(visits, checks)
        expect(tally).toEqual({
          all: all.length,
          left: count('nothing'),
          confirmed: count('confirmed', 'upheld'),
          disputed: count('disputed', 'rejected'),
          'not-reachable': count('not-reachable'),
        })
        for (const figure of ['all', 'left', 'confirmed', 'disputed', 'not-reachable'] as const) {
          expect(visitsBehind(figure, visits, checks)).toHaveLength(tally[figure])
        }
        const known = count('confirmed', 'upheld', 'disputed', 'rejected')
        const estimate = passRate(tally)
        expect(estimate?.rate ?? null).toBe(known === 0 ? null : count('confirmed', 'upheld') / known)
        const { from, rate, to } = estimate ?? { from: 0, rate: 0, to: 0 }
        expect([from, rate, to]).toEqual([from, rate, to].toSorted((one, other) => one - other))
      }),
    )
  })

  test('has no pass rate while nobody was reached', () => {
    expect(passRate(tallyChecks(['v', 'w'], checksOf([found('v', 'not-reachable')])))).toBeNull()
  })
})
