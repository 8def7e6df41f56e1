import { expect, test } from 'vitest'
import type { Campaign } from '../../domain/campaign.ts'
import { correctVisit, withdrawVisit } from './correct-visit.ts'
import { door, morning, onANewPhone, openFor, pageOf, visitTo } from './for-tests.ts'
import { keepCampaign } from './keep-campaign.ts'
import { applyPull } from './pull.ts'
import { saveVisit } from './save-visit.ts'
import { readVisitsIn } from './visits-in.ts'

onANewPhone()

const campaign: Campaign = {
  id: 'month',
  name: '集中宣传月',
  period: { from: 20260901, to: 20260930 },
  area: '450126104000',
  kind: 'household',
  targetShare: 0.9,
  shares: [],
  counts: [{ form: 'leaflet', unit: '份', area: '450126104000', count: 500 }],
}

test('a campaign that the office took away is gone from the phone', async () => {
  const book = await openFor()
  await applyPull(book, pageOf({ fresh: true, campaigns: [campaign] }), morning)
  await applyPull(book, pageOf({ gone: { areas: [], places: [], campaigns: ['month'] } }), morning)
  expect(await book.database.campaigns.toArray()).toEqual([])
})

test('the office’s answer about a campaign shows at once, changed or taken away', async () => {
  const book = await openFor()
  await keepCampaign(book, 'month', campaign)
  await keepCampaign(book, 'month', { ...campaign, name: '百日行动' })
  expect(await book.database.campaigns.toArray()).toEqual([{ ...campaign, name: '百日行动' }])
  await keepCampaign(book, 'month', null)
  expect(await book.database.campaigns.toArray()).toEqual([])
})

test('the visits of some days are those that count, each as it shows now', async () => {
  const book = await openFor()
  const day = (n: number) => ({ position: null, now: morning + n * 86_400_000 })
  const first = await saveVisit(book, visitTo(door), day(0))
  const second = await saveVisit(book, visitTo(door), day(1))
  await saveVisit(book, visitTo(door), day(9))
  const days = { from: 20260917, to: 20260918 }
  const leaflets = async () => (await readVisitsIn(book, days)).map(({ forms }) => forms[0]?.count ?? 0).sort((a, b) => a - b)
  expect(await leaflets()).toEqual([2, 2])
  const more = visitTo(door, { forms: [{ form: 'leaflet', unit: '份', count: 7, estimated: false }] })
  await correctVisit(book, first.visit, more, '数错了', morning)
  expect(await leaflets()).toEqual([2, 7])
  await withdrawVisit(book, second.visit, '记重了', morning)
  expect(await leaflets()).toEqual([7])
})
