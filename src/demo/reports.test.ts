import { describe, expect, test } from 'vitest'
import { areaLevel, isWithin, parentArea, type AreaCode } from '../domain/area.ts'
import { figuresOf } from '../domain/figures.ts'
import { bookOf, type GivenFigures } from '../domain/report/book-for-tests.ts'
import { chatText } from '../domain/report/chat-text.ts'
import { draftReport } from '../domain/report/draft/draft-report.ts'
import { faults, textOf } from '../domain/report/draft/faults-for-tests.ts'
import { figureKey } from '../domain/report/figure-key.ts'
import { isEmpty } from '../domain/report/outline.ts'
import { reportTable } from '../domain/report/report-table.ts'
import { reportKinds } from '../domain/report/report.ts'
import type { Naming } from '../domain/report/table.ts'
import type { VisitVersion } from '../domain/visit.ts'
import { standardVocabulary as vocabulary } from '../domain/vocabulary.ts'
import { demoTown } from './demo-town.ts'

const { areas, places, versions } = demoTown()
const latest = new Map<string, VisitVersion>()
for (const { version } of versions) latest.set(version.visit, version)
const visits = [...latest.values()]

const town = '450126104000'
const september = { from: 20260901, to: 20260930 }
const names = new Map(areas.map(({ code, shortName }) => [code, shortName]))
const naming: Naming = { vocabulary, entrySet: '6jin_by', areaName: (area) => names.get(area) ?? area }

/** The sums of an area under the names of its figures, with the rate of its households. */
function figuresIn(area: AreaCode): GivenFigures {
  const sums = figuresOf(visits, vocabulary, { period: september, area })
  const expected = places.filter((place) => place.kind === 'household' && isWithin(place.area, area)).length
  return {
    visits: sums.visits,
    households: sums.households,
    'expected:household': expected,
    ...(expected > 0 && { 'rate:household': Math.floor((sums.households * 10_000) / expected) / 100 }),
    personTimes: { value: sums.personTimes.count, estimated: sums.personTimes.estimated },
    installs: sums.installs,
    staff: sums.staff,
    vehicles: sums.vehicles,
    ...Object.fromEntries(sums.forms.map(({ form, unit, count, estimated }) => [figureKey({ what: 'form', form, unit }), { value: count, estimated }])),
    ...Object.fromEntries(Array.from(sums.audiences, ([id, { count, estimated }]) => [figureKey({ what: 'audience', id }), { value: count, estimated }])),
  }
}

const villages = areas.filter(({ code }) => areaLevel(code) === 'village' && parentArea(code) === town).map(({ code }) => code)
const book = bookOf(figuresIn(town), { period: september, children: Object.fromEntries(villages.map((code) => [code, figuresIn(code)])) })

const setting = {
  id: 'r1',
  area: town,
  period: { ...september, kind: 'month', campaign: null },
  rounding: 'cut',
  entrySet: '6jin_by',
  sender: '新桥镇反诈中心',
  recipient: '县联席办',
  day: 20260917,
  now: 0,
  issue: 9,
} as const

describe('the demo town in September', () => {
  test.each(reportKinds)('its %s can be printed, and says what the log adds up to', (kind) => {
    const { blocks } = draftReport(kind, setting, book, naming)
    const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' && !isEmpty(block) ? [block.parts] : []))
    expect(paragraphs.flatMap((parts) => faults(parts, book))).toEqual([])
    const text = paragraphs.map((parts) => textOf(parts, book)).join('\n')
    const { households, staff, forms } = figuresOf(visits, vocabulary, { period: september, area: town })
    expect(households).toBeGreaterThan(1000)
    expect(text).toContain(`覆盖${households}户`)
    expect(text).toContain(`出动宣传人员${staff}人次`)
    const leaflets = forms.find(({ form, unit }) => form === 'leaflet' && unit === '份')
    expect(text).toContain(`发放宣传单${leaflets?.count}`)
  })

  test('its table has every village, and the whole is the town itself', () => {
    const { rows } = reportTable('areas', book, naming)
    expect(rows.map(({ area }) => area)).toEqual([...villages, null])
    expect(rows.at(-1)?.cells[2]).toEqual(book.of('households'))
    // Doors lie in one village each, so that here the villages do add up.
    expect(villages.reduce((sum, code) => sum + (book.at(code).of('households').value ?? 0), 0)).toBe(book.of('households').value)
  })

  test('its 战报 fits a phone', () => {
    const report = draftReport('brief', setting, book, naming)
    const text = chatText(report, book, naming)
    expect(text).toMatch(/^【新桥镇反诈宣传战报】2026年9月\n出动\d+人次，走访覆盖\d+户/)
    expect(text).toMatch(/覆盖率靠前的村（社区）：.+%、.+%、.+%。\n需要帮一把的村（社区）：/)
    expect(Array.from(text).length).toBeLessThan(300)
  })
})
