import { expect, test } from 'vitest'
import { cleanText, isoDay } from './sheet.ts'

test('a day is written as programs read it', () => {
  expect(isoDay(20260917)).toBe('2026-09-17')
})

test.each([
  ['control characters', 'a\u0000b\u0007c\u001Fd\u007Fe', 'abcde'],
  ['halves of pairs', 'a\uD800b\uDC00c', 'abc'],
  ['what is no character', 'a\uFFFE\uFFFFb', 'ab'],
])('%s are left out', (_, text, clean) => {
  expect(cleanText(text)).toBe(clean)
})

test.each(['𠮷😀👨‍👩‍👧', '<b>&amp;"', 'עברית \u202Eabc', 'two\r\nlines\tand more', '=1+1', '＝'])('%j stays as it is', (text) => {
  expect(cleanText(text)).toBe(text)
})
