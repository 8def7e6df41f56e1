import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeOf, percentOf, pointsOf } from './rate.ts'

describe('a rate', () => {
  test('is cut or rounded, as it is said', () => {
    expect([percentOf(244894, 801407, 'cut'), percentOf(244894, 801407, 'round')]).toEqual([30.55, 30.56])
    expect([percentOf(29, 44, 'cut'), percentOf(29, 73, 'cut')]).toEqual([65.9, 39.72])
    expect([percentOf(1, 1, 'cut'), percentOf(0, 7, 'round'), percentOf(5, 0, 'cut')]).toEqual([100, 0, null])
  })

  test('keeps to whole numbers: cut is the largest hundredth that is not more, rounded the nearest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 1, max: 5_000_000 }), (n, d) => {
        const cut = Math.round((percentOf(n, d, 'cut') as number) * 100)
        expect(BigInt(cut)).toBe((BigInt(n) * 10_000n) / BigInt(d))
        const round = Math.round((percentOf(n, d, 'round') as number) * 100)
        expect(BigInt(round)).toBe((BigInt(n) * 20_000n + BigInt(d)) / (2n * BigInt(d)))
      }),
    )
  })
})

test('a change has a sign and is cut towards nothing', () => {
  expect([changeOf(148, 208, 'cut'), changeOf(148, 208, 'round')]).toEqual([-28.84, -28.85])
  expect([changeOf(11, 58, 'cut'), changeOf(58, 58, 'cut'), changeOf(4, 0, 'cut')]).toEqual([-81.03, 0, null])
  expect(Object.is(changeOf(99_999, 100_000, 'cut'), 0)).toBe(true)
})

test('points are taken of what is printed', () => {
  expect([pointsOf(51, 53.96), pointsOf(30.56, 30.55), pointsOf(0.1, 0.3)]).toEqual([2.96, -0.01, 0.2])
})
