import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays } from '../../src/domain/day.ts'
import { tableDays } from '../../src/domain/coverage-table.ts'
import { outcomes } from '../../src/domain/visit.ts'
import { standardVocabulary } from '../../src/domain/vocabulary.ts'
import { countTowns } from '../../src/server/coverage/count-towns.ts'
import type { Driver } from '../../src/server/store/sqlite/driver.ts'
import { openSqliteStore } from '../../src/server/store/sqlite/open.ts'
import { makingBy } from '../../src/server/store/sql/rebuild-figures.ts'
import type { Store } from '../../src/server/store/store.ts'
import { temporaryFolder } from '../support/demo-data.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { county, fileOf, grid, insertPlaces, openToWrite, place, places, town } from './county-of-doors.ts'
import { compared, median, type Measure } from './measure.ts'

const few = 300_000
const many = 3_000_000
const lastDay = 20261123
const rounds = 9

/**
 * All towns of a county side by side, this year against the year before, at 300,000 and at 3,000,000 visits of the
 * last twelve months at random doors. In turns. The visits are written past the store, the summaries by the store.
 */
export async function coverageTable(): Promise<Measure[]> {
  const folder = await temporaryFolder()
  const opened: Store[] = []
  try {
    const [small, large] = [join(folder, 'few'), join(folder, 'many')]
    await mkdir(small)
    const random = seededRandom(2026)
    await writeStore(small, (driver) => {
      driver.exec(insertPlaces)
      // The bodies of these visits say nothing that figures could be made of.
      driver.exec(`insert into marks values ('figures', '${makingBy(standardVocabulary)}')`)
      driver.exec(`insert into streams select town, ${places + many} from places group by town`)
      insertVisits(driver, random, 0, few)
    })
    await cp(small, large, { recursive: true })
    await writeStore(large, (driver) => insertVisits(driver, random, few, many))
    // Opened for the first time, each makes its summaries.
    for (const home of [small, large]) opened.push(await openSqliteStore(fileOf(home)))
    const times: number[][] = opened.map(() => [])
    for (let round = 0; round < rounds; round++) {
      for (const [i, store] of opened.entries()) times[i]?.push(await timeOf(store))
    }
    const [baseline = Number.NaN, value = Number.NaN] = times.map(median)
    return [compared({ name: 'coverage-table', unit: 'ms', value, baseline, budget: 1.3 })]
  } finally {
    for (const store of opened) await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function timeOf(store: Store): Promise<number> {
  const days = tableDays({ from: 20260101, to: 20261231 }, lastDay)
  const began = performance.now()
  const { total, byArea } = await countTowns(store, { kind: 'household', within: [county] }, days)
  const took = performance.now() - began
  if (total.now.expected !== places || byArea.size !== 20 || total.visits === 0) throw new Error('not the whole county')
  return took
}

async function writeStore(home: string, work: (driver: Driver) => void): Promise<void> {
  const driver = await openToWrite(home)
  driver.exec('begin')
  work(driver)
  driver.exec('commit')
  driver.close()
}

/** One number tells of each visit: place, day, outcome. */
const [i, day, outcome] = ['value / 1000000000', 'value / 10 % 100000000', 'value % 10']

/** As the store would write them, but for hashes and bodies, which coverage does not read. */
const insertSome = `
  insert into versions (town, visit, hash, change, standing, received, place, area, day, outcome, author, device, sequence,
    kind_of_change, replaces, body)
  select ${town}, printf('0199f000-0000-7000-8000-%012x', n), n, ${places + 1} + n, 'shown', 0, ${place}, ${grid}, day,
    case outcome ${outcomes.map((name, at) => `when ${at} then '${name}'`).join(' ')} end, 'worker', 'phone', n, 'logged', '', '{}'
  from (select key + ? as n, ${i} as i, ${day} as day, ${outcome} as outcome from json_each(?))`

function insertVisits(driver: Driver, random: ReturnType<typeof seededRandom>, from: number, to: number): void {
  const days = Array.from({ length: 365 }, (_, ago) => addDays(lastDay, -ago))
  const statement = driver.prepare(insertSome)
  const piece = 20_000
  for (let first = from; first < to; first += piece) {
    const visits = Array.from(
      { length: Math.min(piece, to - first) },
      () => random.whole(0, places - 1) * 1e9 + random.pick(days) * 10 + random.whole(0, outcomes.length - 1),
    )
    statement.run([first, JSON.stringify(visits)])
  }
}
