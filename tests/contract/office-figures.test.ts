import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Period } from '../../src/domain/day.ts'
import { differencesFrom } from '../../src/domain/report/figure-difference.ts'
import { makeFigureBook, type FigureInput } from '../../src/domain/report/figure-book.ts'
import { reportPeriod } from '../../src/domain/report/period.ts'
import { standardVocabulary } from '../../src/domain/vocabulary.ts'
import { sumTowns } from '../../src/server/figures/sum-towns.ts'
import { openSqliteStore } from '../../src/server/store/sqlite/open.ts'
import { copyOfDemo } from '../support/demo-data.ts'
import { readAll } from './reader.ts'

const town = '450126104000'
const folder = await copyOfDemo()
const store = await openSqliteStore(join(folder, 'gridwalk.sqlite'))
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})
const { places, versions } = await readAll(store, [town], new Map(), { places: 100_000, versions: 100_000 })
const lastDay = Math.max(...versions.map(({ version }) => version.day))
const year = Math.floor(lastDay / 10_000)

const setting: Omit<FigureInput, 'period'> = {
  area: town,
  rounding: 'cut',
  entrySet: '6jin_by',
  asOf: 0,
  areas: new Map(),
  places,
  visits: versions.filter(({ standing }) => standing === 'shown').map(({ version }) => version),
  campaigns: [],
  totals: new Map(),
  vocabulary: standardVocabulary,
  typed: {},
}

test.each<[string, Period]>([
  ['a month', { from: year * 10_000 + 801, to: year * 10_000 + 831 }],
  ['a year', { from: year * 10_000 + 101, to: year * 10_000 + 1231 }],
  ['some days', { from: year * 10_000 + 815, to: year * 10_000 + 902 }],
])('over %s the office’s store says of the demo town what a report on a device does', async (_, period) => {
  const book = makeFigureBook({ ...setting, period: reportPeriod('days', period) })
  const { total, rows } = await sumTowns(store, [town], period)
  expect(total['visits']?.count).toBeGreaterThan(0)
  expect(differencesFrom(total, book)).toEqual([])
  expect(rows.map(({ area }) => area)).toEqual(book.children.filter((child) => (book.at(child).of('visits').value ?? 0) > 0))
  for (const { area, figures } of rows) expect([area, differencesFrom(figures, book.at(area))]).toEqual([area, []])
})

test('and is told apart from a device that holds one visit less', async () => {
  const period = reportPeriod('month', { from: year * 10_000 + 801, to: year * 10_000 + 831 })
  const missing = setting.visits.findIndex(({ day, change }) => day >= period.from && day <= period.to && change !== 'withdrawn')
  const book = makeFigureBook({ ...setting, period, visits: setting.visits.toSpliced(missing, 1) })
  const { total } = await sumTowns(store, [town], period)
  expect(differencesFrom(total, book)).toContainEqual(expect.objectContaining({ key: 'visits', by: -1 }))
})
