import { expect, test } from 'vitest'
import { compareFacts } from './compare-facts.ts'

const met = [
  { label: '结果', value: '已见面' },
  { label: '宣传到', value: '2 人' },
  { label: '备注', value: '' },
]

test('two equal versions differ in nothing', () => {
  expect(compareFacts([met, met], '没填').differing.size).toBe(0)
})

test('what one version lacks is said to be left blank, and marked as a difference', () => {
  const { sides, differing } = compareFacts([[{ label: '结果', value: '无人在家' }], met.slice(0, 2)], '没填')
  expect(sides[0]).toEqual([
    { label: '结果', value: '无人在家' },
    { label: '宣传到', value: '没填' },
  ])
  expect([...differing]).toEqual(['结果', '宣传到'])
})
