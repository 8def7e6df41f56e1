import { describe, expect, test } from 'vitest'
import type { KeptSlip } from '../slips/slip.ts'
import { isMonth, isOver, isSealable, monthOfDays, sealsOf } from './seal.ts'

const county = '450126000000'
const town = '450126104000'
const village = '450126104202'

function sealed(area: string, month: number, received: number | null, author = 'office'): KeptSlip {
  const id = `${area} ${month} ${received}`
  return { id, kind: 'month-sealed', matter: id, area, author, device: 'd', to: null, day: 20261103, at: 1, content: { month }, received }
}
const linesIn = (area: string, ...slips: KeptSlip[]) => [...sealsOf(slips, area)].map(([month, { through }]) => `${month} ${through}`)

describe('the seals of an area', () => {
  test('there are none', () => {
    expect(linesIn(town)).toEqual([])
    expect(linesIn(town, sealed('450126105000', 202610, 5))).toEqual([])
  })

  test('are its own and those of what it lies in, the nearest first', () => {
    const slips = [sealed(county, 202610, 9), sealed(town, 202610, 5), sealed(county, 202609, 4)]
    expect(linesIn(village, ...slips)).toEqual(['202609 4', '202610 5'])
    expect(linesIn(town, ...slips)).toEqual(['202609 4', '202610 5'])
    expect(linesIn(county, ...slips)).toEqual(['202609 4', '202610 9'])
    expect(linesIn('450126105000', ...slips)).toEqual(['202609 4', '202610 9'])
  })

  test('move when the month is sealed again, and the earlier ones stay listed', () => {
    const slips = [sealed(town, 202610, 9, 'later'), sealed(county, 202610, 7), sealed(town, 202610, 5, 'first'), sealed(town, 202610, 8)]
    expect(sealsOf(slips, town).get(202610)).toMatchObject({
      through: 9,
      by: 'later',
      earlier: [{ through: 8 }, { through: 5, by: 'first' }],
    })
    expect(sealsOf(slips, county).get(202610)).toMatchObject({ through: 7, earlier: [] })
  })

  test('hold from when the office has them', () => {
    expect(linesIn(town, sealed(town, 202610, null))).toEqual([])
    expect(linesIn(town, sealed(town, 202610, 5), sealed(town, 202610, null))).toEqual(['202610 5'])
  })
})

test('a month is over on the first day of the next', () => {
  expect([isOver(202611, 20261130), isOver(202611, 20261201), isOver(202612, 20270101)]).toEqual([false, true, true])
})

test('a month is told from other numbers and other days', () => {
  expect([202611, 202613, 202600, 2026.5, 20261101].map(isMonth)).toEqual([true, false, false, false, false])
  expect(monthOfDays({ from: 20280201, to: 20280229 })).toBe(202802)
  expect(monthOfDays({ from: 20280201, to: 20280228 })).toBeNull()
  expect(monthOfDays({ from: 20260101, to: 20261231 })).toBeNull()
})

test('towns and counties are sealed, what lies in a town is not', () => {
  expect([county, town, village, `${village}001`].map(isSealable)).toEqual([true, true, false, false])
})
