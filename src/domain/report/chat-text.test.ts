import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standardVocabulary } from '../vocabulary.ts'
import { bookOf, type GivenFigures } from './book-for-tests.ts'
import { chatLength, chatText } from './chat-text.ts'
import { randomBook } from './random-book-for-tests.ts'
import type { Report } from './report.ts'
import type { Naming } from './table.ts'

const books = fc.tuple(fc.nat(), fc.nat(100), fc.nat(6)).map((numbers) => randomBook(...numbers))

const town = '450126104000'
const report: Report = {
  id: 'r1',
  kind: 'brief',
  area: town,
  period: { from: 20260901, to: 20260930, kind: 'month', campaign: null },
  rounding: 'cut',
  entrySet: '6jin_by',
  head: null,
  title: [],
  recipient: '',
  sender: '',
  day: 20260917,
  blocks: [],
  typed: {},
  made: 0,
  changed: 0,
}
const letters = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛']
const nameOf = (area: string) => (area === town ? '新桥镇' : `${letters[Number(area.slice(-1)) - 1]}村`)
const naming = (areaName: (area: string) => string = nameOf): Naming => ({ vocabulary: standardVocabulary, entrySet: '6jin_by', areaName })
const villages = (...rates: readonly (number | null)[]): Record<string, GivenFigures> =>
  Object.fromEntries(rates.map((rate, index) => [`45012610420${index + 1}`, rate === null ? {} : { 'rate:household': rate }]))
const own = { staff: 412, households: 6465, 'rate:household': 53.96, personTimes: { value: 15280, estimated: true }, 'form:leaflet:份': 9860, installs: 1046 }

test('area, period, main figures, who is ahead, who could use a hand, and when the figures were taken', () => {
  expect(chatText(report, bookOf(own, { children: villages(60, 81.2, null, 12.5, 70, 33.33) }), naming())).toBe(
    [
      '【新桥镇反诈宣传战报】2026年9月',
      '出动412人次，走访覆盖6465户，覆盖率53.96%，面对面宣传15280余人次，发放宣传单9860份，协助安装APP1046人。',
      '覆盖率靠前的村（社区）：乙村81.20%、戊村70.00%、甲村60.00%。',
      '需要帮一把的村（社区）：丁村12.50%、己村33.33%。',
      '数据截至2026年9月17日17:00。',
    ].join('\n'),
  )
})

test('what nobody counted is 缺, and without areas below there is no rank', () => {
  expect(chatText(report, bookOf({}), naming()).split('\n')).toEqual([
    '【新桥镇反诈宣传战报】2026年9月',
    '出动缺人次，走访覆盖缺户，面对面宣传缺人次。',
    '数据截至2026年9月17日17:00。',
  ])
})

test('with a target, help is for those behind it alone; nobody stands in both lines', () => {
  const children = villages(90, 80, 70, 60, 50)
  const withGaps = Object.fromEntries(Object.entries(children).map(([area, given], index) => [area, { ...given, 'gap:household': [10, 5, 0, 0, -3][index] ?? 0 }]))
  const text = chatText(report, bookOf(own, { children: withGaps }), naming())
  expect(text).toContain('需要帮一把的村（社区）：戊村50.00%。')
  expect(chatText(report, bookOf({ ...own, 'rate:household': 50 }, { children: villages(60, 40) }), naming())).not.toContain('帮一把')
})

test('hostile names arrive as text in one line, and long ones are cut', () => {
  const hostile = '=HYPERLINK("x")<b>\u0000\u202E\n\uD800甲😀'
  const text = chatText(report, bookOf(own, { children: villages(60, 50) }), naming((area) => (area === town ? hostile : '很'.repeat(400))))
  expect(text.startsWith('【=HYPERLINK("x")<b>甲😀反诈宣传战报】2026年9月\n')).toBe(true)
  expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Cs}/u)
  expect(text.split('\n')).toHaveLength(4)
  expect(text).toContain(`：${'很'.repeat(19)}…60.00%`)
})

test('it is never longer than a phone shows, and always says what of and as of when', () => {
  fc.assert(
    fc.property(books, fc.string({ unit: 'binary', maxLength: 400 }), (book, name) => {
      const text = chatText(report, book, naming(() => name))
      expect(Array.from(text).length).toBeLessThanOrEqual(chatLength)
      expect(text).toMatch(/^【[^\n]*反诈宣传战报】2026年9月\n出动[^\n]*。\n/)
      expect(text).toMatch(/\n数据截至2026年9月17日17:00。$/)
      expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Cs}/u)
    }),
    { numRuns: 40 },
  )
})
