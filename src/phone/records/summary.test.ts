import { expect, test } from 'vitest'
import type { VisitVersion } from '../../domain/visit.ts'
import { standardVocabulary } from '../../domain/vocabulary.ts'
import { createSay } from '../words/say.tsx'
import { summaryOf } from './summary.ts'

const chinese = { say: createSay('zh-CN'), language: 'zh-CN', vocabulary: standardVocabulary, today: 20260917 } as const
const english = { ...chinese, say: createSay('en'), language: 'en' } as const

const line = (...of: Parameters<typeof summaryOf>) => summaryOf(...of).join(' · ')

const version = (over: Partial<VisitVersion>) =>
  ({ kind: 'household', outcome: 'met', change: 'logged', forms: [], reached: [], installs: 0, note: '', ...over }) as VisitVersion

test('a met door says how many people and what they got', () => {
  const met = version({
    reached: [
      { audience: 'residents', people: 1, estimated: false },
      { audience: 'elderly', people: 1, estimated: false },
    ],
    forms: [{ form: 'leaflet', count: 1, unit: '份', estimated: false }],
  })
  expect(line(met, chinese)).toBe('已见面 · 2 人 · 宣传单 1 份')
  expect(line(met, english)).toBe('Met · 2 people · Leaflets: 1 (copies)')
})

test('an absent door says just that, with the note where there is one', () => {
  expect(line(version({ outcome: 'absent' }), chinese)).toBe('无人在家')
  expect(line(version({ outcome: 'refused', note: '门口留了一封信' }), chinese)).toBe('拒访 · 门口留了一封信')
})

test('a talk says what it was and who listened, an estimate as one', () => {
  const talk = version({
    kind: 'school',
    outcome: 'held',
    forms: [{ form: 'lecture', count: 1, unit: '场', estimated: false }],
    reached: [{ audience: 'students', people: 320, estimated: true }],
  })
  expect(line(talk, chinese)).toMatch(/ 1 场 · 学生 约 320 人$/)
})

test('a withdrawn visit says so first', () => {
  expect(line(version({ change: 'withdrawn' }), chinese)).toBe('已撤回 · 已见面')
})
