import { describe, expect, test } from 'vitest'
import { ended, faultOf, mayBecome, mayRunCampaign, stageOf } from './campaign-change.ts'
import type { Campaign } from './campaign.ts'
import { standardVocabulary } from './vocabulary.ts'

const town = '450126104000'
const village = '450126104202'
const campaign: Campaign = {
  id: 'month',
  name: '集中宣传月',
  period: { from: 20260901, to: 20260930 },
  area: town,
  kind: 'household',
  targetShare: 0.9,
  shares: [{ kind: 'school', area: village, share: 1 }],
  counts: [{ form: 'leaflet', unit: '份', area: town, count: 500 }],
}
const fault = (change: Partial<Campaign>) => faultOf({ ...campaign, ...change }, standardVocabulary)

test('a supervisor runs campaigns in the own town, a county office in its county, a worker none', () => {
  expect(mayRunCampaign({ role: 'supervisor', areas: [town] }, village)).toBe(true)
  expect(mayRunCampaign({ role: 'supervisor', areas: [town] }, '450126000000')).toBe(false)
  expect(mayRunCampaign({ role: 'supervisor', areas: [town] }, '450126105000')).toBe(false)
  expect(mayRunCampaign({ role: 'county', areas: ['450126000000'] }, town)).toBe(true)
  expect(mayRunCampaign({ role: 'worker', areas: [village] }, village)).toBe(false)
})

describe('a campaign', () => {
  test('is coming, running on its first and last day, and over', () => {
    expect([20260831, 20260901, 20260930, 20261001].map((day) => stageOf(campaign, day))).toEqual(['coming', 'running', 'running', 'over'])
  })
  test('keeps its area, and its first day once it has begun', () => {
    const later = { ...campaign, period: { from: 20260905, to: 20261010 } }
    expect(mayBecome(campaign, later, 20260831)).toBe(true)
    expect(mayBecome(campaign, later, 20260902)).toBe(false)
    expect(mayBecome(campaign, { ...campaign, period: { from: 20260901, to: 20261010 } }, 20261002)).toBe(true)
    expect(mayBecome(campaign, { ...campaign, area: village }, 20260831)).toBe(false)
  })
  test('that ran is closed with today; one that has not begun goes; one that is over stays as it was', () => {
    expect(ended(campaign, 20260917)?.period).toEqual({ from: 20260901, to: 20260917 })
    expect(ended(campaign, 20260831)).toBeNull()
    expect(ended(campaign, 20261005)).toEqual(campaign)
  })
})

describe('what is wrong with it', () => {
  test('is nothing as a rule, and nothing without further targets', () => {
    expect(fault({})).toBeNull()
    expect(fault({ shares: [], counts: [] })).toBeNull()
  })
  test('is a period without days, of no calendar, or longer than a year', () => {
    expect(fault({ period: { from: 20260930, to: 20260901 } })).toBe('period')
    expect(fault({ period: { from: 20260931, to: 20261001 } })).toBe('period')
    expect(fault({ period: { from: 20260901, to: 20270903 } })).toBe('period')
  })
  test('is a target outside its area', () => {
    expect(fault({ shares: [{ kind: 'school', area: '450126105000', share: 1 }] })).toBe('other-area')
    expect(fault({ counts: [{ form: 'leaflet', unit: '份', area: '450126000000', count: 1 }] })).toBe('other-area')
    expect(fault({ counts: [{ form: 'leaflet', unit: '份', area: 'nowhere', count: 1 }] })).toBe('other-area')
  })
  test('is a kind, a form or a unit that nobody knows', () => {
    expect(fault({ kind: 'castle' })).toBe('unknown-word')
    expect(fault({ counts: [{ form: 'balloon', unit: '个', area: town, count: 1 }] })).toBe('unknown-word')
    expect(fault({ counts: [{ form: 'leaflet', unit: '车次', area: town, count: 1 }] })).toBe('unknown-word')
  })
  test('is the same thing asked twice', () => {
    expect(fault({ shares: [{ kind: 'household', area: town, share: 1 }] })).toBe('twice')
    const leaflets = { form: 'leaflet', unit: '份', area: town, count: 5 }
    expect(fault({ counts: [leaflets, { ...leaflets, count: 6 }] })).toBe('twice')
    expect(fault({ counts: [leaflets, { ...leaflets, unit: '张' }] })).toBeNull()
  })
  test('is a share or a count of nothing', () => {
    expect(fault({ targetShare: 0 })).toBe('amount')
    expect(fault({ targetShare: 1.1 })).toBe('amount')
    expect(fault({ counts: [{ form: 'leaflet', unit: '份', area: town, count: 0.5 }] })).toBe('amount')
  })
})
