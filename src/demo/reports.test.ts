import { describe, expect, test } from 'vitest'
import { areaLevel, parentArea } from '../domain/area.ts'
import { figuresOf } from '../domain/figures.ts'
import { chatText } from '../domain/report/chat-text.ts'
import { draftReport } from '../domain/report/draft/draft-report.ts'
import { faults, textOf } from '../domain/report/draft/faults-for-tests.ts'
import { makeFigureBook } from '../domain/report/figure-book.ts'
import { isEmpty } from '../domain/report/outline.ts'
import { reportPeriod } from '../domain/report/period.ts'
import { reportTable } from '../domain/report/report-table.ts'
import { reportKinds, type ReportKind, type ReportPeriod } from '../domain/report/report.ts'
import type { Naming } from '../domain/report/table.ts'
import type { VisitVersion } from '../domain/visit.ts'
import { standardVocabulary as vocabulary } from '../domain/vocabulary.ts'
import { demoTown } from './demo-town.ts'

const { areas, places, versions, campaigns } = demoTown()
const latest = new Map<string, VisitVersion>()
for (const { version } of versions) latest.set(version.visit, version)
const visits = [...latest.values()]

const town = '450126104000'
const known = new Map(areas.map((area) => [area.code, area]))
const naming: Naming = { vocabulary, entrySet: '6jin_by', areaName: (area) => known.get(area)?.shortName ?? area }
const september = reportPeriod('month', { from: 20260901, to: 20260930 })
const [campaign] = campaigns

const bookOf = (period: ReportPeriod) =>
  makeFigureBook({
    area: town,
    period,
    rounding: 'cut',
    entrySet: '6jin_by',
    // 2026-09-17 17:00 in Shanghai
    asOf: 1789635600000,
    areas: known,
    places,
    visits,
    campaigns,
    totals: new Map(),
    vocabulary,
    typed: {},
  })

function draftOf(kind: ReportKind, period: ReportPeriod, book = bookOf(period)) {
  const setting = { id: 'r1', area: town, period, rounding: 'cut', entrySet: '6jin_by', sender: '新桥镇反诈中心', recipient: '县联席办', day: 20260917, now: 0, issue: 9, campaignName: campaign?.name ?? null } as const
  return draftReport(kind, setting, book, naming)
}

const periods: readonly ReportPeriod[] = [
  september,
  reportPeriod('days', { from: 20260901, to: 20260910 }),
  reportPeriod('half', { from: 20260101, to: 20260630 }),
  reportPeriod('year', { from: 20260101, to: 20261231 }),
  reportPeriod('year-to-date', { from: 20260101, to: 20260917 }),
  reportPeriod('campaign', { from: 20260901, to: 20260930 }, campaign?.id ?? null),
  reportPeriod('as-of', { from: 20260917, to: 20260917 }),
]

describe.each(periods)('the demo town, $kind', (period) => {
  const book = bookOf(period)
  const { households, staff, personTimes, forms } = figuresOf(visits, vocabulary, { period, area: town })
  const leaflets = forms.find(({ form, unit }) => form === 'leaflet' && unit === '份')

  test.each(reportKinds)('its %s can be printed, and says what the log adds up to', (kind) => {
    const paragraphs = draftOf(kind, period, book).blocks.flatMap((block) => (block.kind === 'paragraph' && !isEmpty(block) ? [block.parts] : []))
    expect(paragraphs.flatMap((parts) => faults(parts, book))).toEqual([])
    const text = paragraphs.map((parts) => textOf(parts, book)).join('\n')
    expect(households).toBeGreaterThan(500)
    for (const said of [`覆盖${households}户`, `出动宣传人员${staff}人次`, `面对面宣传${personTimes.count}`, `发放宣传单${leaflets?.count}`]) {
      expect(text).toContain(said)
    }
  })
})

test('its table has every village with a rank, and the whole is the town itself', () => {
  const book = bookOf(september)
  const { heads, rows } = reportTable('areas', book, naming)
  const villages = areas.filter(({ code }) => areaLevel(code) === 'village' && parentArea(code) === town).map(({ code }) => code)
  expect(rows.map(({ area }) => area)).toEqual([...villages, null])
  expect(heads.at(-1)).toEqual({ title: '覆盖率名次', unit: '位' })
  expect(rows.at(-1)?.cells[2]).toEqual(book.of('households'))
  // Doors lie in one village each, so that here the villages do add up.
  expect(villages.reduce((sum, code) => sum + (book.at(code).of('households').value ?? 0), 0)).toBe(book.of('households').value)
})

test('its 战报 fits a phone', () => {
  const book = bookOf(september)
  const text = chatText(draftOf('brief', september, book), book, naming)
  expect(text).toMatch(/^【新桥镇反诈宣传战报】2026年9月\n出动\d+人次，走访覆盖\d+户/)
  expect(text).toMatch(/覆盖率靠前的村（社区）：.+%、.+%、.+%。\n需要帮一把的村（社区）：/)
  expect(Array.from(text).length).toBeLessThan(300)
})
