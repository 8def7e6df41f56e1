import { expect, test } from 'vitest'
import { areaWords } from './area-words.ts'

const areaName = (area: string) =>
  ({ '450126000000': '宾阳县', '450126104000': '新桥镇', '450126105000': '芦圩街道', '450126104201': '民范村委会', '450126104001': '新桥社区居委会' })[area] ?? '第三网格'

test.each([
  ['450126000000', '全县', '全市', '镇（街道）'],
  ['450126104000', '全镇', '全县', '村（社区）'],
  ['450126105000', '全街道', '全县', '村（社区）'],
  ['450126104201', '全村', '全镇', '网格'],
  ['450126104001', '全社区', '全镇', '网格'],
  ['450126104201003', '本网格', '全村', '网格'],
])('%s', (area, whole, around, below) => {
  expect(areaWords(area, { areaName })).toEqual({ name: areaName(area), whole, around, below })
})

test('a name that tells nothing is spoken of by its level', () => {
  expect(areaWords('450126104000', { areaName: () => '' })).toEqual({ name: '', whole: '全镇', around: '全县', below: '村（社区）' })
})
