import { expect, test } from 'vitest'
import type { Figure } from '../../domain/report/figure.ts'
import { valueWords } from './value-words.ts'

const plain: Figure = { key: 'households', value: 6465, unit: '户', estimated: false, fraction: null, source: 'visits' }

test.each<[Partial<Figure>, string]>([
  [{}, '6,465 户'],
  [{ value: 2140, unit: '人次', estimated: true }, '2,140 余人次'],
  [{ value: null }, '缺'],
  [{ key: 'rate:household', value: 53.9, unit: '%' }, '53.90%'],
  [{ key: 'households/last', value: -12, unit: '%' }, '下降12.00%'],
  [{ key: 'gap:household', value: 2.96, unit: '百分点' }, '高2.96个百分点'],
])('%j is shown as %s', (rest, text) => expect(valueWords({ ...plain, ...rest }, 'zh-CN')).toBe(text))
