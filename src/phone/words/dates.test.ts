import { expect, test } from 'vitest'
import { dayWords, lunarWords, minuteWords, timeWords, weekdayWords } from './dates.ts'

test('a day is said as people say it, the year only when it is another one', () => {
  expect(dayWords(20260917, 'zh-CN')).toBe('9月17日')
  expect(dayWords(20250917, 'zh-CN', 20260917)).toBe('2025年9月17日')
  expect(dayWords(20260917, 'en')).toBe('17 Sept')
  expect(weekdayWords(20260917, 'zh-CN')).toBe('星期四')
})

test('the lunar day is written in its own words', () => {
  expect(lunarWords(20260917)).toBe('八月初七')
  expect(lunarWords(20250801)).toBe('闰六月初八')
  expect(lunarWords(20260217)).toBe('正月初一')
  expect([20260920, 20260921, 20260930, 20261001].map(lunarWords)).toEqual(['八月初十', '八月十一', '八月二十', '八月廿一'])
})

test('a time of day is that of the county, whatever the phone says', () => {
  expect(timeWords(Date.UTC(2026, 8, 17, 1, 36))).toBe('9:36')
  expect(timeWords(Date.UTC(2026, 8, 16, 16, 5))).toBe('0:05')
  expect(minuteWords(990)).toBe('16:30')
})
