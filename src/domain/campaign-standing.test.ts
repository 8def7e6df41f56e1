import { expect, test } from 'vitest'
import { countStandings, shareStandings } from './campaign-standing.ts'
import type { Campaign } from './campaign.ts'
import type { Place } from './place.ts'
import { campaignAfter } from './reorganisation/campaign-after.ts'
import { createSuccessor, underSuccessors } from './succession.ts'
import { standardVocabulary } from './vocabulary.ts'

const town = '450126104000'
const grid = '450126104202003'
const campaign: Campaign = {
  id: 'month',
  name: '集中宣传月',
  period: { from: 20260901, to: 20260930 },
  area: town,
  kind: 'household',
  targetShare: 0.9,
  shares: [{ kind: 'school', area: town, share: 1 }],
  counts: [{ form: 'leaflet', unit: '份', area: town, count: 600 }],
}
const place = (id: string, kind: string): Place => {
  return { id, kind, name: id, area: grid, within: null, latitude: 23, longitude: 108, size: 1, initials: '' }
}
const places = [...Array.from({ length: 10 }, (_, i) => place(`d${i}`, 'household')), place('s', 'school')]
const marks = new Map([['d0', [{ day: 20260916, outcome: 'met' as const }]]])
const visits = [
  {
    place: 'd0',
    kind: 'household',
    area: grid,
    day: 20260916,
    outcome: 'met' as const,
    change: 'logged' as const,
    forms: [{ form: 'leaflet', unit: '份', count: 30, estimated: true }],
    reached: [],
    installs: 0,
    staff: 1,
    vehicles: 0,
  },
]

test('each share stands with its pace and what a day it needs', () => {
  const [homes, schools] = shareStandings(campaign, [grid], places, marks, 20260916)
  expect(homes).toMatchObject({ target: 9, done: 1, doneToday: 1, pace: 5, behind: 4, perDay: 1, whole: true })
  expect(schools).toMatchObject({ target: 1, done: 0, pace: 1, behind: 1, perDay: 1 })
})

test('a count stands whole for the office, and as a part of it for a grid inside', () => {
  expect(countStandings(campaign, [town], visits, standardVocabulary, 20260916)).toMatchObject([
    { target: 600, done: 30, doneToday: 30, estimated: true, pace: 320, behind: 290, perDay: 40, whole: true },
  ])
  expect(countStandings(campaign, [grid], visits, standardVocabulary, 20260916)).toMatchObject([{ done: 30, whole: false }])
})

test('when the days are over nothing more is needed a day', () => {
  expect(shareStandings(campaign, [town], places, marks, 20261001).map(({ perDay }) => perDay)).toEqual([null, null])
})

test('targets of a town that ended are met by what was logged in it before, and in its successor since', () => {
  const [county, newTown, newGrid] = ['450126000000', '450126201000', '450126201001003']
  const successor = createSuccessor([
    { from: town, to: newTown },
    { from: '450126104202', to: '450126201001' },
  ])
  const ofCounty = { ...campaign, area: county, shares: [{ kind: 'household', area: town, share: 1 }] }
  const now = campaignAfter(ofCounty, successor)
  const log = [...visits, ...visits.map((visit) => ({ ...visit, area: newGrid }))]
  const counted = [...underSuccessors(log, successor)]
  expect(countStandings(now, [newTown], counted, standardVocabulary, 20260916)).toMatchObject([{ of: { area: newTown }, done: 60, target: 600 }])
  expect(countStandings(ofCounty, [newTown], log, standardVocabulary, 20260916)).toEqual([])
  const moved = places.map((one) => ({ ...one, area: newGrid }))
  expect(shareStandings(now, [newTown], moved, marks, 20260916)).toMatchObject([{ of: { area: newTown, share: 1 }, target: 10, done: 1 }])
})
