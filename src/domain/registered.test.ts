import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fallen, newTotals, registeredRate, standingTotals, totalOn, type Total } from './registered.ts'
import type { KeptSlip } from './slips/slip.ts'

const village = '450126104202'
let made = 0

function entered(asOf: number, people: number, changes: Partial<Total> = {}): Total {
  const id = `total-${String((made += 1)).padStart(6, '0')}`
  return {
    id,
    kind: 'registered-total',
    matter: id,
    area: village,
    author: 's',
    device: 'd',
    to: null,
    day: asOf,
    at: made,
    received: made,
    content: { asOf, people, source: '县局通报', outOf: null },
    ...changes,
  }
}

function withdrawal(of: Total): KeptSlip {
  return { ...entered(of.content.asOf, 0), kind: 'registered-withdrawn', matter: of.id, content: { reason: '录错' } }
}

const people = (slips: readonly KeptSlip[], day: number) => totalOn(standingTotals(slips).get(village) ?? [], day)?.content.people

describe('a running total', () => {
  test('that stands already is not entered again, one that differs in anything is', () => {
    const outOf = { people: 2100, asOf: 20260601, source: '户籍' }
    const first = entered(20260731, 812)
    const standing = standingTotals([first, entered(20260831, 905, { content: { asOf: 20260831, people: 905, source: '县局通报', outOf } })])
    const same = [...(standing.get(village) ?? [])]
    expect(newTotals(same, standing)).toEqual([])
    expect(newTotals(same, new Map())).toEqual(same)
    const others = [{ people: 813 }, { asOf: 20260801 }, { source: '县局复核' }, { outOf }].map((change) => ({ ...first, content: { ...first.content, ...change } }))
    expect(newTotals([...others, { ...first, area: '450126104203' }], standing)).toHaveLength(5)
    expect(newTotals([first], standingTotals([first, withdrawal(first)]))).toEqual([first])
  })
  test('is the last one up to the day, never a sum', () => {
    const slips = [entered(20260731, 812), entered(20260831, 905)]
    expect([20260730, 20260731, 20260830, 20261231].map((day) => people(slips, day))).toEqual([undefined, 812, 812, 905])
  })
  test('entered again for the same day holds, and one that was withdrawn gives way to the one before', () => {
    const wrong = entered(20260731, 8120)
    const right = entered(20260731, 812)
    expect(people([right, wrong], 20260731)).toBe(812)
    expect(people([wrong, right, withdrawal(right)], 20260731)).toBe(8120)
    expect(people([wrong, withdrawal(wrong)], 20260731)).toBeUndefined()
  })
  test('that has not been sent counts after those the office has', () => {
    expect(people([entered(20260731, 2, { received: null }), entered(20260731, 1)], 20260731)).toBe(2)
  })
  test('has a rate only with a denominator, and is not capped', () => {
    const outOf = { people: 800, asOf: 20251231, source: '统计年鉴' }
    expect(registeredRate(entered(20260731, 812, { content: { asOf: 20260731, people: 812, source: 's', outOf } }))).toBeCloseTo(1.015)
    expect(registeredRate(entered(20260731, 812))).toBeNull()
  })
  test('that falls is worth a look', () => {
    const totals = [entered(20260731, 812), entered(20260831, 790), entered(20260930, 900)]
    expect(fallen(totals).map(({ content }) => content.people)).toEqual([790])
  })
})

test('what stands equals a naive look through everything entered', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((date) => 20260700 + date)
  fc.assert(
    fc.property(fc.array(fc.tuple(day, fc.nat(5000), fc.boolean()), { maxLength: 30 }), day, (rows, asked) => {
      const totals = rows.map(([asOf, n]) => entered(asOf, n))
      const gone = new Set(totals.filter((_, i) => rows[i]?.[2]).map(({ id }) => id))
      const slips = [...totals, ...totals.filter(({ id }) => gone.has(id)).map(withdrawal)]
      const left = totals.filter(({ id, content }) => !gone.has(id) && content.asOf <= asked)
      const latest = Math.max(...left.map(({ content }) => content.asOf))
      expect(people(slips, asked)).toBe(left.findLast(({ content }) => content.asOf === latest)?.content.people)
    }),
  )
})
