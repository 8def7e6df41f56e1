import { expect, test } from 'vitest'
import { faultOf } from '../campaign-change.ts'
import { createSuccessor } from '../succession.ts'
import { standardVocabulary } from '../vocabulary.ts'
import { campaignAfter } from './campaign-after.ts'

const county = '450126000000'
const [oldTown, otherTown, newTown] = ['450126101000', '450126102000', '450126201000']
const successor = createSuccessor([
  { from: oldTown, to: newTown },
  { from: otherTown, to: newTown },
])
const main = { name: '百日行动', period: { from: 20261101, to: 20261130 }, area: county, kind: 'household', targetShare: 0.8 }
const share = (area: string, part: number, kind = 'household') => ({ kind, area, share: part })
const leaflets = (area: string, count: number, unit = '份') => ({ form: 'leaflet', unit, area, count })

test('a campaign that names no area that ended stays as it is', () => {
  const campaign = { ...main, shares: [share('450126103000', 0.9)], counts: [leaflets(county, 5000)] }
  expect(campaignAfter(campaign, successor)).toEqual(campaign)
  expect(campaignAfter(main, successor)).toEqual(main)
})

test('a town that ended is asked no more, and its successor is asked the same', () => {
  const campaign = { ...main, shares: [share(oldTown, 0.9)], counts: [leaflets(oldTown, 300)] }
  expect(campaignAfter(campaign, successor)).toEqual({ ...main, shares: [share(newTown, 0.9)], counts: [leaflets(newTown, 300)] })
})

test('of two towns that became one, counts add up and the higher share holds, by kind, form and unit', () => {
  const campaign = {
    ...main,
    shares: [share(oldTown, 0.9), share(otherTown, 0.95), share(otherTown, 0.5, 'school')],
    counts: [leaflets(oldTown, 300), leaflets(otherTown, 200), leaflets(otherTown, 7, '张'), leaflets(newTown, 40)],
  }
  const after = campaignAfter(campaign, successor)
  expect(after.shares).toEqual([share(newTown, 0.95), share(newTown, 0.5, 'school')])
  expect(after.counts).toEqual([leaflets(newTown, 540), leaflets(newTown, 7, '张')])
  expect(faultOf({ ...after, counts: [leaflets(newTown, 540)] }, standardVocabulary)).toBeNull()
  expect(campaignAfter(after, successor)).toEqual(after)
})

test('a campaign of the area itself moves along; a target of its own whole area gives way to the main one', () => {
  const [village, grid] = ['450126101201', '450126101201001']
  const campaign = { ...main, area: village, shares: [share(grid, 0.5), share(grid, 0.4, 'school')] }
  const dissolved = campaignAfter(campaign, createSuccessor([{ from: grid, to: village }]))
  expect(dissolved).toEqual({ ...campaign, shares: [share(village, 0.4, 'school')] })
  expect(campaignAfter({ ...main, area: oldTown }, successor)).toEqual({ ...main, area: newTown })
})
