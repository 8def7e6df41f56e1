import { expect, test } from 'vitest'
import { fileName } from './save-file.ts'

test('a file is called what it is about', () => {
  expect(fileName('覆盖 新桥镇 住户 截至2026年9月17日.xlsx')).toBe('覆盖 新桥镇 住户 截至2026年9月17日.xlsx')
})

test.each([
  ['paths', '../a\\b:c.csv', '..-a-b-c.csv'],
  ['what cannot be seen', 'a\u202Egpj\u0000.csv', 'a-gpj-.csv'],
  ['a name without an end', '覆盖', '覆盖'],
])('%s do no harm', (_, name, allowed) => {
  expect(fileName(name)).toBe(allowed)
})

test('a long name is cut, its end is kept', () => {
  const cut = fileName(`${'村'.repeat(300)}.geojson`)
  expect(cut.endsWith('.geojson')).toBe(true)
  expect(new TextEncoder().encode(cut).length).toBeLessThan(256)
})
