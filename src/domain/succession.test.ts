import { describe, expect, test } from 'vitest'
import { createSuccessor, underSuccessors, withoutImplied } from './succession.ts'

const day = 20260101
const [oldVillage, newVillage, newer] = ['450126101201', '450126102301', '450126103401']

describe('what an area has become', () => {
  test('is itself where nothing is recorded', () => {
    const successor = createSuccessor([])
    expect([oldVillage, `${oldVillage}001`, '450126101000'].map(successor)).toEqual([oldVillage, `${oldVillage}001`, '450126101000'])
  })

  test('follows from year to year', () => {
    const successor = createSuccessor([
      { from: newVillage, to: newer },
      { from: oldVillage, to: newVillage },
    ])
    expect(successor(oldVillage)).toBe(newer)
    expect(successor(newVillage)).toBe(newer)
  })

  test('is the same grid of the successor, unless a row of its own says otherwise', () => {
    const successor = createSuccessor([
      { from: oldVillage, to: newVillage },
      { from: `${oldVillage}002`, to: `${newVillage}009` },
    ])
    expect(successor(`${oldVillage}001`)).toBe(`${newVillage}001`)
    expect(successor(`${oldVillage}002`)).toBe(`${newVillage}009`)
  })

  test('is the one grid that a small village has become', () => {
    expect(createSuccessor([{ from: oldVillage, to: `${newVillage}007` }])(`${oldVillage}002`)).toBe(`${newVillage}007`)
  })

  test('ends somewhere, whatever stands in the records', () => {
    const circle = [
      { from: oldVillage, to: newVillage },
      { from: newVillage, to: oldVillage },
    ]
    expect([oldVillage, newVillage]).toContain(createSuccessor(circle)(oldVillage))
  })
})

test('what follows from the row of the village need not be told', () => {
  const rows = [
    { from: oldVillage, to: newVillage, day },
    { from: `${oldVillage}001`, to: `${newVillage}001`, day },
    { from: `${oldVillage}002`, to: `${newVillage}009`, day },
  ]
  expect(withoutImplied(rows)).toEqual([rows[0], rows[2]])
  const grids = [1, 2, 3].map((n) => `${oldVillage}00${n}`)
  expect(grids.map(createSuccessor(withoutImplied(rows)))).toEqual(grids.map(createSuccessor(rows)))
})

test('a visit counts for the successor and is itself no other', () => {
  const visits = [{ area: `${oldVillage}001` }, { area: newVillage }]
  const counted = [...underSuccessors(visits, createSuccessor([{ from: oldVillage, to: newVillage }]))]
  expect(counted).toEqual([{ area: `${newVillage}001` }, { area: newVillage }])
  expect(visits[0]?.area).toBe(`${oldVillage}001`)
  expect(counted[1]).toBe(visits[1])
})
