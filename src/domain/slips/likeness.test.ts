import { describe, expect, test } from 'vitest'
import { movedBy } from '../offset.ts'
import { likeOnes, type Described } from './likeness.ts'

const at = { latitude: 23.2211, longitude: 108.8055 }
const one: Described = { id: 'new', kind: 'household', name: '12组 99号', area: '450126104202003', ...at }
const other = (changes: Partial<Described>, east = 500): Described => ({ ...one, id: 'old', name: '12组 7号', ...movedBy(at, { east, north: 0 }), ...changes })
const idsOf = (others: Described[]) => likeOnes(one, others).map(({ other: { id } }) => id)

describe('a proposed place may be', () => {
  test('nothing that is known', () => {
    expect(likeOnes(one, [])).toEqual([])
    expect(idsOf([other({}), other({ kind: 'school' }, 3), one])).toEqual([])
  })

  test('one of the same name in its village, however it is written and wherever it lies', () => {
    const [found] = likeOnes(one, [other({ name: '12组９９号', area: '450126104202001' })])
    expect(found).toMatchObject({ sameName: true })
    expect(Math.round(found?.metres ?? 0)).toBe(500)
    expect(idsOf([other({ name: one.name, area: '450126104203001' })])).toEqual([])
  })

  test('one of its kind on the same spot', () => {
    expect(idsOf([other({}, 9), other({}, 11)])).toEqual(['old'])
    expect(idsOf([other({ rough: true }, 9), other({ id: 'named', name: one.name, rough: true })])).toEqual(['named'])
  })

  test('several: the name speaks first, then the distance', () => {
    const others = [other({ id: 'b' }, 8), other({ id: 'a' }, 2), other({ id: 'named', name: one.name }, 900)]
    expect(idsOf(others)).toEqual(['named', 'a', 'b'])
  })
})
