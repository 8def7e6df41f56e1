import { expect, test } from 'vitest'
import type { Period } from '../domain/day.ts'
import { makeFigureBook } from '../domain/report/figure-book.ts'
import { reportPeriod } from '../domain/report/period.ts'
import { expectRecounted } from '../domain/report/recount-for-tests.ts'
import type { PeriodKind } from '../domain/report/report.ts'
import type { VisitVersion } from '../domain/visit.ts'
import { standardVocabulary as vocabulary } from '../domain/vocabulary.ts'
import { demoTown } from './demo-town.ts'
import { storyTown, storyVillage } from './story.ts'

const { areas, places, versions, campaigns } = demoTown()
const latest = new Map<string, VisitVersion>()
for (const { version } of versions) latest.set(version.visit, version)
const visits = [...latest.values()]

test.each<[PeriodKind, Period, Period | null, Period | null]>([
  ['days', { from: 20260905, to: 20260914 }, { from: 20260826, to: 20260904 }, { from: 20250905, to: 20250914 }],
  ['month', { from: 20260801, to: 20260831 }, { from: 20260701, to: 20260731 }, { from: 20250801, to: 20250831 }],
  ['half', { from: 20260101, to: 20260630 }, { from: 20250701, to: 20251231 }, { from: 20250101, to: 20250630 }],
  ['year', { from: 20260101, to: 20261231 }, { from: 20250101, to: 20251231 }, { from: 20250101, to: 20251231 }],
  ['year-to-date', { from: 20260101, to: 20260917 }, null, { from: 20250101, to: 20250917 }],
  ['campaign', { from: 20260901, to: 20260930 }, { from: 20260802, to: 20260831 }, { from: 20250901, to: 20250930 }],
  ['as-of', { from: 19000101, to: 20260917 }, null, null],
])('the demo town, %s, is what straight loops count', (kind, own, last, year) => {
  const book = makeFigureBook({
    area: storyTown, period: reportPeriod(kind, own), rounding: 'cut', entrySet: '6jin_by', asOf: 0, areas: new Map(areas.map((area) => [area.code, area])),
    places, visits, campaigns, totals: new Map(), vocabulary, typed: {},
  })
  expect(book.of('households').value).toBeGreaterThan(100)
  expectRecounted(book, { places, visits, own, last, year, inside: '450126104' })
  expectRecounted(book.at(storyVillage), { places, visits, own, last, year, inside: storyVillage })
}, 60_000)
