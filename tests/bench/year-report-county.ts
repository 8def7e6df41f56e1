import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import type { Area } from '../../src/domain/area.ts'
import { addDays } from '../../src/domain/day.ts'
import type { VisitVersion } from '../../src/domain/visit.ts'
import { standardVocabulary } from '../../src/domain/vocabulary.ts'
import { sumTowns } from '../../src/server/figures/sum-towns.ts'
import { keepSummaries } from '../../src/server/store/sql/keep-summaries.ts'
import { openSqliteStore } from '../../src/server/store/sqlite/open.ts'
import type { Tables } from '../../src/server/store/sql/tables.ts'
import type { Store } from '../../src/server/store/store.ts'
import { temporaryFolder } from '../support/demo-data.ts'
import { seededRandom, type Random } from '../support/seeded-random.ts'
import { county, doorsOf, fileOf, insertPlaces, openToWrite, towns } from './county-of-doors.ts'
import { compared, median, type Measure } from './measure.ts'

const few = 300_000
const many = 3_000_000
const rounds = 9

/**
 * Every figure of a year for a county and each of its towns, households counted once, at 300,000 and at 3,000,000 visits of
 * that year at random doors. In turns. The store makes its summaries of visits that are not written down themselves.
 */
export async function yearReportCounty(): Promise<Measure[]> {
  const folder = await temporaryFolder()
  const opened: Store[] = []
  try {
    const random = seededRandom(2026)
    for (const [name, visits] of Object.entries({ few, many })) {
      const home = join(folder, name)
      await mkdir(home)
      await fill(home, visits, random)
      const store = await openSqliteStore(fileOf(home))
      opened.push(store)
      // From now on it knows of its towns; before, it would have looked for their visits to count them again.
      await store.putAreas(towns.map(areaOf))
    }
    const times: number[][] = opened.map(() => [])
    for (let round = 0; round < rounds; round++) {
      for (const [i, store] of opened.entries()) times[i]?.push(await timeOf(store, i === 0 ? few : many))
    }
    const [baseline = Number.NaN, value = Number.NaN] = times.map(median)
    return [compared({ name: 'year-report-county', unit: 'ms', value, baseline, budget: 1.3 })]
  } finally {
    for (const store of opened) await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function timeOf(store: Store, visits: number): Promise<number> {
  const began = performance.now()
  const { total, rows } = await sumTowns(store, [county], { from: 20260101, to: 20261231 })
  const took = performance.now() - began
  if (total['visits']?.count !== visits || rows.length !== towns.length) throw new Error('not the whole county')
  return took
}

async function fill(home: string, visits: number, random: Random): Promise<void> {
  const driver = await openToWrite(home)
  driver.exec(insertPlaces)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: driver }) })
  for (const town of towns) {
    const turns = Array.from({ length: visits / towns.length }, () => ({ version: visitIn(town, random), shows: true }))
    await db.transaction().execute((run) => keepSummaries(run, town, turns, standardVocabulary))
  }
  await db.destroy()
}

function areaOf(town: string): Area {
  return { code: `${town}000`, name: town, shortName: town, parent: county, initials: 't' }
}

const days = Array.from({ length: 365 }, (_, i) => addDays(20260101, i))
const forms = ['leaflet', 'handbook', 'poster', 'open_letter'].map((form) => [{ form, count: 20, unit: '份', estimated: true }])
const audiences = ['residents', 'elderly', 'students', 'merchants'].map((audience) => [{ audience, people: 3, estimated: false }])
const topics = ['brush', 'loan', 'impersonation', 'investment', 'game'].map((topic) => [topic])

/** What figures and coverage read of a visit. */
function visitIn(town: string, random: Random): VisitVersion {
  const { place, area } = random.pick(doorsOf(town))
  const says = { forms: random.pick(forms), reached: random.pick(audiences), topics: random.pick(topics), installs: 1, staff: 1, vehicles: 0 }
  const visit = { place, area, kind: 'household', day: random.pick(days), outcome: random.pick(['met', 'met', 'absent'] as const), change: 'logged' as const, ...says }
  return visit as unknown as VisitVersion
}
