import { expect, test } from 'vitest'
import { createSay } from './say.tsx'

const left = { zh: '还有 {n} 户没走到', en: '{n} {n|household|households} not reached' }

test('a sentence is said in the chosen language with its figures', () => {
  expect(createSay('zh-CN')(left, { n: 1450 })).toBe('还有 1,450 户没走到')
  expect(createSay('en')(left, { n: 1 })).toBe('1 household not reached')
  expect(createSay('en')(left, { n: 2 })).toBe('2 households not reached')
})

test('a missing value stays visible as its slot instead of vanishing from the sentence', () => {
  expect(createSay('zh-CN')(left)).toBe('还有 {n} 户没走到')
})
