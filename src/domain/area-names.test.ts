import { expect, test } from 'vitest'
import { shortNameOf } from './area-names.ts'

test.each([
  ['民范村委会', '民范村'],
  ['民范村村委会', '民范村'],
  ['新桥社区居委会', '新桥社区'],
  ['大罗村村民委员会', '大罗村'],
  ['第3网格', '第3网格'],
])('%s is called %s', (name, short) => {
  expect(shortNameOf(name)).toBe(short)
})
