import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { coverageOf, neverReached } from '../domain/coverage.ts'
import { addDays, daysBetween, localDay } from '../domain/day.ts'
import { findPersonalData } from '../domain/personal-data.ts'
import { distanceMetres } from '../domain/place.ts'
import { isDoor, reachesPlace, standings, versionText, type VisitVersion } from '../domain/visit.ts'
import { standardVocabulary as vocabulary } from '../domain/vocabulary.ts'
import { readVersion } from '../protocol/version-schema.ts'
import { demoVillages, type DemoOptions } from './county.ts'
import { demoTown } from './demo-town.ts'
import { storyGrid } from './story.ts'

const lastDay = 20260917
const { places, versions, campaigns } = demoTown(lastDay)
const [campaign] = campaigns
if (!campaign) throw new Error('no campaign')
const byVisit = new Map<string, { version: VisitVersion; received: number; hash: string }[]>()
for (const { version, received } of versions) {
  const hash = createHash('sha256').update(versionText(version)).digest('hex')
  byVisit.set(version.visit, [...(byVisit.get(version.visit) ?? []), { version, received, hash }])
}
const standing = [...byVisit.values()].flatMap((chain) => {
  const states = standings(chain.map(({ version, received, hash }) => ({ ...version, received, hash })))
  return chain.map(({ version, hash }) => ({ version, state: states.get(hash) }))
})
const shown = standing.filter(({ state }) => state === 'shown').map(({ version }) => version)
const placeById = new Map(places.map((place) => [place.id, place]))

describe('a year of visits', () => {
  test('has about 19,000 visits, the last on the last day, none before a year ago or from the future', () => {
    expect(byVisit.size).toBeGreaterThan(17_500)
    expect(byVisit.size).toBeLessThan(20_500)
    const days = versions.map(({ version }) => version.day)
    expect(days.reduce((a, b) => Math.max(a, b))).toBe(lastDay)
    expect(days.reduce((a, b) => Math.min(a, b))).toBeGreaterThanOrEqual(addDays(lastDay, -364))
  })

  test('is accepted version by version, with the place, kind and area of the roster', () => {
    const refused = versions.flatMap(({ version }) => {
      const said = readVersion(version)
      return 'faults' in said ? said.faults : []
    })
    expect(refused).toEqual([])
    const misplaced = versions.filter(({ version: { place, kind, area, outcome } }) => {
      const known = placeById.get(place)
      return known?.kind !== kind || known.area !== area || isDoor(kind) === (outcome === 'held' || outcome === 'cancelled')
    })
    expect(misplaced).toEqual([])
  })

  test('says only what the vocabulary knows, in units that the form has', () => {
    const unknown = versions.flatMap(({ version }) => [
      ...version.forms.filter((f) => !vocabulary.forms.of(f.form).units.includes(f.unit)).map((f) => f.form + f.unit),
      ...version.topics.filter((topic) => !vocabulary.topics.has(topic)),
      ...version.reached.filter((r) => !vocabulary.audiences.has(r.audience)).map((r) => r.audience),
      ...version.companions.filter((companion) => !vocabulary.companions.has(companion)),
    ])
    expect(unknown).toEqual([])
  })

  test('holds no personal data in any note or reason', () => {
    const texts = versions.flatMap(({ version }) => [version.note, version.reason, version.followUp?.why ?? ''])
    expect(texts.flatMap(findPersonalData)).toEqual([])
  })

  test('counts up each phone by one, in the order of time, on the worker’s own day', () => {
    const last = new Map<string, VisitVersion>()
    const outOfOrder = versions.filter(({ version }) => {
      const before = last.get(version.device)
      last.set(version.device, version)
      return version.sequence !== (before?.sequence ?? 0) + 1 || version.at < (before?.at ?? 0)
    })
    expect(outOfOrder).toEqual([])
    expect(versions.filter(({ version }) => localDay(version.at, version.zone) !== version.day)).toEqual([])
  })

  test('was logged near the place, with an accuracy of 5 to 60 metres, hardly ever without a position', () => {
    const without = shown.filter((version) => version.position === null).length
    expect(without / shown.length).toBeLessThan(0.06)
    const astray = shown.filter(({ position, place }) => {
      if (position === null) return false
      const metres = distanceMetres(position, placeById.get(place) ?? position)
      return position.accuracy < 5 || position.accuracy > 60 || metres > 100
    })
    expect(astray).toEqual([])
  })

  test('has corrected and withdrawn versions, and one visit that two phones corrected', () => {
    const count = (change: string) => shown.filter((version) => version.change === change).length
    expect(count('corrected')).toBeGreaterThan(100)
    expect(count('withdrawn')).toBeGreaterThan(20)
    const disputed = standing.filter(({ state }) => state === 'conflict').map(({ version }) => version)
    expect(disputed.map((version) => placeById.get(version.place)?.name)).toEqual(['11组 16号'])
  })
})

describe('holes in the coverage', () => {
  test('some natural villages were never entered all year', () => {
    const unreached = new Set(neverReached(places, shown).map((place) => place.id))
    const visited = new Set(shown.map((version) => version.place))
    const hamlets = new Map<string, boolean>()
    for (const place of places) {
      if (place.within !== null) hamlets.set(place.within, (hamlets.get(place.within) ?? false) || visited.has(place.id))
    }
    expect([...hamlets.values()].filter((entered) => !entered).length).toBeGreaterThanOrEqual(3)
    expect(unreached.size).toBeGreaterThan(1000)
  })

  test('some villages are far behind in the campaign, one is far ahead', () => {
    const { byArea } = coverageOf(places, shown, { area: '450126104000', kind: 'household', period: campaign.period })
    const rate = (code: string) => (byArea.get(code)?.covered ?? 0) / (byArea.get(code)?.expected ?? 1)
    expect(rate('450126104213')).toBeLessThan(0.42)
    expect(rate('450126104208')).toBeLessThan(0.45)
    expect(rate('450126104212')).toBeGreaterThan(0.7)
  })
})

describe('the demo worker', () => {
  const own = places.filter((place) => place.area === storyGrid)
  const visits = shown.filter((version) => version.area === storyGrid)

  test('has met 158 households in the campaign, tried 23 and not reached 145; nine behind on day 17', () => {
    const tally = coverageOf(own, visits, { kind: 'household', period: campaign.period })
    expect(tally).toMatchObject({ expected: 326, covered: 158, tried: 23, never: 145 })
    expect(daysBetween(campaign.period.from, lastDay) + 1).toBe(17)
    const target = Math.ceil(campaign.targetShare * tally.expected)
    expect(tally.covered - Math.round((target * 17) / 30)).toBe(-9)
  })

  test('has two follow-ups due today and none overdue', () => {
    const asked = visits.filter((v) => v.followUp !== null && v.followUp.day <= lastDay && v.change !== 'withdrawn')
    const open = asked.filter((v) => !visits.some((w) => w.place === v.place && w.at > v.at && reachesPlace(w)))
    expect(open.map((v) => [placeById.get(v.place)?.name, v.followUp])).toEqual([
      ['11组 8号', { day: lastDay, why: '上次没网，没装成 APP' }],
      ['12组 21号', { day: lastDay, why: '约好今天傍晚再去' }],
    ])
  })

  test('has never walked to 12组 37号', () => {
    const door = own.find((place) => place.name === '12组 37号')
    expect(visits.some((version) => version.place === door?.id)).toBe(false)
  })

  test('has the same figures early in the morning, with nothing in the future', () => {
    const until = Date.UTC(2026, 8, 16, 22, 0)
    const early = [...demoVillages({ scope: 'town', lastDay, until })].flatMap((village) => village.versions)
    expect(early.every(({ version, received }) => version.at <= until && received <= until)).toBe(true)
    const withdrawn = early.filter(({ version }) => version.area === storyGrid && version.change !== 'withdrawn')
    const { covered } = coverageOf(own, withdrawn.map(({ version }) => version), {
      kind: 'household',
      period: campaign.period,
    })
    expect(covered).toBe(158)
  })
})

describe('made again', () => {
  async function digest(options: DemoOptions): Promise<string> {
    vi.resetModules()
    const fresh = await import('./county.ts')
    const hash = createHash('sha256')
    for (const village of fresh.demoVillages(options)) hash.update(JSON.stringify(village))
    return hash.update(JSON.stringify(fresh.demoOffice(options))).digest('hex')
  }

  test('the town comes out the same to the byte', async () => {
    const once = await digest({ scope: 'town', lastDay })
    expect(await digest({ scope: 'town', lastDay })).toBe(once)
  }, 60_000)
})
