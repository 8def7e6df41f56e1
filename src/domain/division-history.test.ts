import { expect, test } from 'vitest'
import { createDivisionHistory } from './division-history.ts'

const [townA, townB, townC] = ['450126101000', '450126102000', '450126103000']
const day = 20260101
const history = createDivisionHistory([
  { from: townA, to: townB, day, name: '甲镇' },
  { from: '450126101201', to: '450126102301', day, name: '一村' },
  { from: '450126101201001', to: '450126102301001', day, name: '第1网格' },
  { from: '450126102301', to: '450126103301', day: 20270101, name: '新村' },
  { from: '450126102301001', to: '450126103301001', day: 20270101, name: '第1网格' },
])

test('nobody has predecessors as long as nothing was reorganised', () => {
  expect(createDivisionHistory([]).predecessorsOf([townB])).toEqual([])
})

test('an area has those as predecessors that ended in it, over several years, and none that lie in it anyway', () => {
  expect(history.predecessorsOf([townB])).toEqual([townA])
  expect(history.predecessorsOf([townC])).toEqual(['450126101201', '450126101201001', '450126102301', '450126102301001'])
  expect(history.predecessorsOf(['450126103301001'])).toEqual(['450126101201001', '450126102301001'])
  expect(history.predecessorsOf(['450126000000'])).toEqual([])
  expect(history.predecessorsOf([])).toEqual([])
  expect(history.predecessorsOf([townC])).toBe(history.predecessorsOf([townC]))
})

test('what an area has become is known over several years', () => {
  expect(history.successor('450126101201001')).toBe('450126103301001')
})
