import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockToBytes, bytesToBlock, countVisit, datesMask, daysWithMore, emptyBlock, sameBlock, spotOf } from './coverage-block.ts'

const day = fc.record({ slot: fc.constantFrom(0, 7, 99), date: fc.constantFrom(1, 15, 31), reaches: fc.boolean() })
const at = (slot: number, date: number) => spotOf(`450126104202-000${String(slot).padStart(2, '0')}`, 20261100 + date)

test('a place stands with those whose ids differ in the last two digits only', () => {
  expect(spotOf('450126104202-01234', 20261123)).toEqual({ block: '450126104202-012', slot: 34, month: 202611, date: 23 })
  expect(spotOf('a place', 20261101)).toMatchObject({ block: 'a place/', slot: 0 })
})

test('days of a month are picked from the first to the last, and none before or behind', () => {
  expect(datesMask(1, 3)).toBe(0b1110)
  expect(datesMask(31, 31)).toBe(1 << 31)
  expect(datesMask(-500, 900)).toBe(datesMask(1, 31))
  expect(datesMask(2, 1)).toBe(0)
})

test('visits that come and go leave what the others say, in whichever order, and so do the bytes', () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 40 }), fc.array(fc.nat(39), { maxLength: 40 }), (come, go) => {
      const gone = new Set(go)
      const kept = emptyBlock()
      for (const [i, { slot, date, reaches }] of come.entries()) {
        countVisit(kept, at(slot, date), reaches, 1)
        const back = come[i - 1]
        if (back && gone.has(i - 1)) countVisit(kept, at(back.slot, back.date), back.reaches, -1)
      }
      const left = come.filter((_, i) => !gone.has(i) || i === come.length - 1)
      const recount = emptyBlock()
      for (const { slot, date, reaches } of left.toReversed()) countVisit(recount, at(slot, date), reaches, 1)
      expect(sameBlock(kept, recount)).toBe(true)
      expect(sameBlock(bytesToBlock(blockToBytes(kept)), recount)).toBe(true)
      for (const { slot, date, visits } of daysWithMore(kept)) {
        expect(visits).toBe(left.filter((one) => one.slot === slot && one.date === date).length)
      }
    }),
  )
})

test('what is taken back without having come leaves nothing behind', () => {
  const block = emptyBlock()
  countVisit(block, at(1, 1), true, -1)
  expect(sameBlock(block, emptyBlock())).toBe(true)
})
