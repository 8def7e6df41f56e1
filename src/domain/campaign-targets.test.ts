import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { campaignProgress, targetAt, targetOf, type Campaign } from './campaign.ts'
import { countsFor, differsInside, isWhole, shareProgress, sharesFor, shareTargets, widestTarget } from './campaign-targets.ts'
import type { Place } from './place.ts'

const county = '450126000000'
const town = '450126104000'
const village = '450126104202'
const grid = '450126104202003'
const otherGrid = '450126104202004'
const otherVillage = '450126104203'

const campaign: Campaign = {
  id: 'hundred-days',
  name: '百日行动',
  period: { from: 20260901, to: 20260930 },
  area: town,
  kind: 'household',
  targetShare: 0.9,
  shares: [
    { kind: 'household', area: village, share: 1 },
    { kind: 'school', area: town, share: 0.5 },
    { kind: 'shop', area: otherVillage, share: 0.8 },
  ],
  counts: [
    { form: 'leaflet', unit: '份', area: town, count: 5000 },
    { form: 'leaflet', unit: '份', area: village, count: 400 },
  ],
}

const place = (id: string, area: string, kind = 'household'): Place => ({
  id,
  kind,
  name: id,
  area,
  within: null,
  latitude: 23,
  longitude: 108,
  size: 1,
  initials: '',
})
const areasOf = (targets: readonly { readonly area: string }[]) => targets.map(({ area }) => area)

describe('the target of an area', () => {
  test('is the nearest at or above it', () => {
    expect(targetAt(campaign, grid)?.share).toBe(1)
    expect(targetAt(campaign, village)?.share).toBe(1)
    expect(targetAt(campaign, otherVillage)?.share).toBe(0.9)
    expect(targetAt(campaign, grid, 'school')?.share).toBe(0.5)
    expect(targetAt(campaign, otherVillage, 'shop')?.share).toBe(0.8)
  })
  test('is none of a kind, or above the campaign, where nothing is asked', () => {
    expect(targetAt(campaign, grid, 'shop')).toBeNull()
    expect(targetAt(campaign, grid, 'bank')).toBeNull()
    expect(targetAt(campaign, county)).toBeNull()
  })
  test('is the main one alone where a campaign was stored before there were others', () => {
    const { shares: _shares, counts: _counts, ...old } = campaign
    expect(shareTargets(old)).toEqual([{ kind: 'household', area: town, share: 0.9 }])
    expect(targetAt(old, grid)?.share).toBe(0.9)
    expect(countsFor(old, [town])).toEqual([])
    expect(differsInside(old, 'household')).toBe(false)
  })
  test('of the widest area stands for a kind on the map', () => {
    expect(widestTarget(campaign, 'household')?.area).toBe(town)
    expect(widestTarget(campaign, 'shop')?.area).toBe(otherVillage)
    expect(widestTarget(campaign, 'bank')).toBeNull()
    expect([differsInside(campaign, 'household'), differsInside(campaign, 'school'), differsInside(campaign, 'shop')]).toEqual([true, false, true])
  })
})

describe('what concerns somebody', () => {
  test('is all inside their areas, and of what lies above the nearest', () => {
    expect(sharesFor(campaign, [county])).toHaveLength(4)
    expect(sharesFor(campaign, [grid]).map(({ kind, share }) => `${kind} ${share}`)).toEqual(['household 1', 'school 0.5'])
    expect(sharesFor(campaign, [otherVillage]).map(({ kind, share }) => `${kind} ${share}`)).toEqual([
      'household 0.9',
      'school 0.5',
      'shop 0.8',
    ])
  })
  test('of counts is everything they add to; only what lies inside is theirs as a whole', () => {
    expect(areasOf(countsFor(campaign, [grid]))).toEqual([town, village])
    expect(areasOf(countsFor(campaign, [otherVillage]))).toEqual([town])
    expect([isWhole({ area: town }, [town]), isWhole({ area: town }, [grid]), isWhole({ area: village }, [town])]).toEqual([true, false, true])
  })
})

describe('progress', () => {
  const places = [place('a', grid), place('b', grid), place('c', otherVillage), place('s', town, 'school')]
  const marks = new Map([['a', [{ day: 20260905, outcome: 'met' as const }]], ['s', [{ day: 20260905, outcome: 'held' as const }]]])
  test('asks each own area its own share', () => {
    expect(campaignProgress(campaign, places, marks, 20260910, [grid])).toMatchObject({ expected: 3, target: 3, met: 1 })
    expect(campaignProgress(campaign, places.slice(0, 2), marks, 20260910, [grid])).toMatchObject({ expected: 2, target: 2 })
    expect(campaignProgress(campaign, places, marks, 20260910, [county])).toMatchObject({ expected: 3, target: 3 })
  })
  test('of any other share counts its own kind and area', () => {
    const [, , school] = shareTargets(campaign)
    expect(school && shareProgress(campaign, school, places, marks, 20260910)).toMatchObject({ expected: 1, target: 1, met: 1 })
  })
  test('adds up the rounded targets of areas by share, as a recount by hand does', () => {
    const grids = [grid, otherGrid, `${otherVillage}001`] as const
    fc.assert(
      fc.property(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)), (sizes) => {
        const doors = grids.flatMap((area, at) => Array.from({ length: sizes[at] ?? 0 }, (_, i) => place(`${area}-${i}`, area)))
        const { target, expected } = campaignProgress(campaign, doors, new Map(), 20260910, [...grids])
        expect(expected).toBe(sizes[0] + sizes[1] + sizes[2])
        expect(target).toBe(sizes[0] + sizes[1] + targetOf(0.9, sizes[2]))
      }),
    )
  })
})
