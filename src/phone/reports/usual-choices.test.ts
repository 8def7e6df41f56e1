import { expect, test } from 'vitest'
import type { Report } from '../../domain/report/report.ts'
import { nextIssue, reportsOf, usualChoices } from './usual-choices.ts'

const report = (id: string, rest: Partial<Report>) =>
  ({ id, report: { id, area: '450126104000', day: 20260917, changed: 1, head: null, sender: '甲', recipient: '乙', rounding: 'round', entrySet: 's', ...rest } as Report, missing: 0 })

test('the office’s last choices for the area are offered again', () => {
  const rows = [report('1', { changed: 5, sender: '新的' }), report('2', { changed: 2 }), report('3', { changed: 9, area: '450126105000', sender: '别镇' })]
  expect(usualChoices(rows, '450126104000', '反诈中心', 'x')).toEqual({ sender: '新的', recipient: '乙', rounding: 'round', entrySet: 's' })
  expect(usualChoices(rows, '450126106000', '某镇反诈中心', 'x')).toEqual({ sender: '某镇反诈中心', recipient: '', rounding: 'cut', entrySet: 'x' })
})

test('issues count on within a year and an area, from 1', () => {
  const rows = [report('1', { head: { name: '简报', issue: 8 } }), report('2', { head: { name: '简报', issue: 3 } }), report('3', { head: { name: '简报', issue: 20 }, day: 20251231 })]
  expect(nextIssue(rows, '450126104000', 2026)).toBe(9)
  expect(nextIssue(rows, '450126104000', 2027)).toBe(1)
})

test('what was thrown away is no report', () => {
  expect(reportsOf([{ id: '1', report: null, missing: null }, report('2', {})]).map(({ id }) => id)).toEqual(['2'])
})
