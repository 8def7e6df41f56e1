import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { campaignOn, campaignProgress, paceShare, targetOf, type Campaign } from './campaign.ts'
import type { PlaceMark } from './coverage.ts'
import { addDays } from './day.ts'
import type { Place } from './place.ts'
import { outcomes } from './visit.ts'

const campaign: Campaign = {
  id: 'september',
  name: '反诈集中宣传月',
  period: { from: 20260901, to: 20260930 },
  area: '450126104202003',
  kind: 'household',
  targetShare: 0.9,
}

function doors(count: number): Place[] {
  return Array.from({ length: count }, (_, i) => door(`d${i}`))
}

function door(id: string, rest: Partial<Place> = {}): Place {
  return {
    id,
    kind: 'household',
    name: id,
    area: '450126104202003',
    within: null,
    latitude: 23,
    longitude: 108,
    size: 3,
    initials: '',
    ...rest,
  }
}

function marks(of: Record<string, PlaceMark[]>): Map<string, PlaceMark[]> {
  return new Map(Object.entries(of))
}

const met = (day: number): PlaceMark => ({ day, outcome: 'met' })

describe('the progress of a campaign', () => {
  test('on day 17 of 30, 158 of 294 doors are 9 behind the pace', () => {
    const walked = new Map(doors(158).map((d, i) => [d.id, [met(20260901 + (i % 17))]]))
    expect(campaignProgress(campaign, doors(326), walked, 20260917)).toMatchObject({
      expected: 326,
      target: 294,
      met: 158,
      pace: 167,
      behind: 9,
      dayNumber: 17,
      daysLeft: 13,
      today: 16,
      metToday: 9,
    })
  })
  test('before it begins there is no pace, and all its days are left', () => {
    expect(campaignProgress(campaign, doors(10), marks({ d0: [met(20260820)] }), 20260831)).toMatchObject({
      met: 0,
      pace: null,
      behind: 0,
      dayNumber: null,
      daysLeft: 30,
      today: null,
      metToday: 0,
    })
  })
  test('on the last day the pace is the target; afterwards there is none', () => {
    const walked = marks({ d1: [met(20260903)] })
    expect(campaignProgress(campaign, doors(10), walked, 20260930)).toMatchObject({
      target: 9,
      met: 1,
      pace: 9,
      behind: 8,
      daysLeft: 0,
    })
    expect(campaignProgress(campaign, doors(10), walked, 20261015)).toMatchObject({
      met: 1,
      pace: null,
      behind: 0,
      daysLeft: 0,
    })
  })
  test('all doors met on the first day is ahead of the pace', () => {
    const walked = new Map(doors(10).map((d) => [d.id, [met(20260901)]]))
    expect(campaignProgress(campaign, doors(10), walked, 20260901)).toMatchObject({
      met: 10,
      pace: 0,
      behind: -10,
      metToday: 10,
    })
  })
  test('a door met twice stands on the first of the two days', () => {
    const { days, met: covered } = campaignProgress(
      campaign,
      doors(1),
      marks({ d0: [met(20260909), met(20260905)] }),
      20260917,
    )
    expect(covered).toBe(1)
    expect([days[4], days[8]]).toEqual([1, 0])
  })
  test('absent doors, other periods, other kinds and other grids do not count', () => {
    const places = [door('a'), door('b'), door('c', { kind: 'school' }), door('d', { area: '450126104202004' })]
    const walked = marks({
      a: [{ day: 20260902, outcome: 'absent' }],
      b: [met(20260831)],
      c: [{ day: 20260902, outcome: 'held' }],
      d: [met(20260902)],
    })
    expect(campaignProgress(campaign, places, walked, 20260917)).toMatchObject({ expected: 2, met: 0 })
  })
  test('with no door on the roster there is no target and nothing is behind', () => {
    expect(campaignProgress(campaign, [], new Map(), 20260917)).toMatchObject({
      expected: 0,
      target: 0,
      pace: 0,
      behind: 0,
    })
  })
})

describe('the target', () => {
  test('is rounded up to whole doors', () => {
    expect([targetOf(0.9, 326), targetOf(0.9, 10), targetOf(0.901, 10), targetOf(0, 10), targetOf(1, 10)]).toEqual([
      294, 9, 10, 0, 10,
    ])
  })
  test('is not one too many where floating point is a hair above', () => {
    expect(0.55 * 100).toBeGreaterThan(55)
    expect(targetOf(0.55, 100)).toBe(55)
  })
  test('is the smallest number of doors that reaches the percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.nat(220_000), (percent, expected) => {
        const target = targetOf(percent / 100, expected)
        expect(target * 100).toBeGreaterThanOrEqual(percent * expected)
        expect((target - 1) * 100).toBeLessThan(Math.max(percent * expected, 1))
      }),
    )
  })
})

test('on random visits progress equals a naive recount, day by day', () => {
  const mark$ = fc.record({
    day: fc.integer({ min: -5, max: 40 }).map((n) => addDays(20260901, n)),
    outcome: fc.constantFrom(...outcomes),
  })
  const marks$ = fc.array(fc.array(mark$, { maxLength: 5 }), { maxLength: 12 })
  const today$ = fc.integer({ min: -3, max: 35 }).map((n) => addDays(20260901, n))
  fc.assert(
    fc.property(marks$, today$, (all, today) => {
      const places = doors(all.length)
      const progress = campaignProgress(campaign, places, new Map(all.map((m, i) => [`d${i}`, m])), today)
      const september = Array.from({ length: 30 }, (_, i) => 20260901 + i)
      const firstDays = all.map((m) =>
        september.find((day) =>
          m.some((mark) => mark.day === day && (mark.outcome === 'met' || mark.outcome === 'held')),
        ),
      )
      expect(progress.days).toEqual(september.map((day) => firstDays.filter((d) => d === day).length))
      expect(progress.met).toBe(firstDays.filter((day) => day !== undefined).length)
      expect(progress.target).toBe(Math.ceil((all.length * 9) / 10))
      expect(progress.today).toBe(september.includes(today) ? today - 20260901 : null)
    }),
  )
})

describe('the campaign of today', () => {
  const later = { ...campaign, id: 'later', period: { from: 20260910, to: 20261231 } }
  const inTown = { ...campaign, area: '450126104000' }
  test('is the one that began last among those that run', () => {
    expect(campaignOn([later, campaign], [campaign.area], 20260917)?.id).toBe('later')
    expect(campaignOn([later, campaign], [campaign.area], 20260905)?.id).toBe('september')
  })
  test('concerns the grids below its area and the offices above it', () => {
    expect(campaignOn([inTown], ['450126104202003'], 20260905)).toBe(inTown)
    expect(campaignOn([inTown], ['450126000000'], 20260905)).toBe(inTown)
  })
  test('is none when nothing runs, or only in another town', () => {
    expect(campaignOn([inTown], ['450126104202003'], 20261001)).toBeNull()
    expect(campaignOn([inTown], ['450126105202003'], 20260917)).toBeNull()
    expect(campaignOn([inTown], [], 20260917)).toBeNull()
  })
})

test('where today should be is a straight line to the target; nothing outside the campaign or without one', () => {
  const days = { from: 20260901, to: 20260930 }
  expect(paceShare(0.9, days, 20260917)).toBeCloseTo(0.51)
  expect(paceShare(0.9, days, 20261001)).toBeNull()
  expect(paceShare(null, days, 20260917)).toBeNull()
})
