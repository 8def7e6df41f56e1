import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { townOf } from '../../src/domain/area.ts'
import { tableDays } from '../../src/domain/coverage-table.ts'
import { createSection, standardVocabulary, standIns } from '../../src/domain/vocabulary.ts'
import { openDriver } from '../../src/server/store/sqlite/driver.ts'
import { makeDurable } from '../../src/server/store/sqlite/durable.ts'
import { NewerStore } from '../../src/server/store/newer-store.ts'
import { migrate } from '../../src/server/store/sqlite/migrate.ts'
import { migrations } from '../../src/server/store/sql/migrations.ts'
import { openSqliteStore } from '../../src/server/store/sqlite/open.ts'
import { auditContract } from './audit.contract.ts'
import { attentionContract } from './attention.contract.ts'
import { coverageContract } from './coverage.contract.ts'
import { aPlace, aVersion, gridOne } from './field.ts'
import { figuresContract } from './figures.contract.ts'
import { interleavedContract } from './interleaved.contract.ts'
import { overheardStore } from './overheard-store.ts'
import { reorganisationContract } from './reorganisation.contract.ts'
import { rosterContract } from './roster.contract.ts'
import { sealsContract } from './seals.contract.ts'
import { storeContract, type Home } from './store.contract.ts'
import { undoReorganisationContract } from './undo-reorganisation.contract.ts'

async function makeHome(): Promise<Home & { file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'gridwalk-store-'))
  const file = join(folder, 'gridwalk.sqlite')
  return { file, open: () => openSqliteStore(file), remove: () => rm(folder, { recursive: true, force: true }) }
}

storeContract('SQLite', makeHome)
rosterContract('SQLite', makeHome)
auditContract('SQLite', makeHome)
attentionContract('SQLite', makeHome)
coverageContract('SQLite', makeHome)
figuresContract('SQLite', makeHome)
sealsContract('SQLite', makeHome)
reorganisationContract('SQLite', makeHome)
undoReorganisationContract('SQLite', makeHome)
interleavedContract('SQLite', makeHome)

test('every commit waits for the disk: write ahead, synchronous FULL', async () => {
  const home = await makeHome()
  const driver = await openDriver(home.file)
  driver.exec('pragma synchronous = normal')
  makeDurable(driver)
  expect(driver.value('pragma synchronous')).toBe(2)
  expect(driver.value('pragma journal_mode')).toBe('wal')
  expect(driver.value('pragma busy_timeout')).toBe(5000)
  driver.close()
  await home.remove()
})

test('a store of a newer program is not opened', async () => {
  const home = await makeHome()
  const driver = await openDriver(home.file)
  migrate(driver, [...migrations, ['create table later (a)']])
  driver.close()
  await expect(openSqliteStore(home.file)).rejects.toThrow(NewerStore)
  await home.remove()
})

test('what a batch of visits asks is looked up door by door and visit by visit: nothing reads a town through', async () => {
  const asked = new Set<string>()
  const { store, driver, remove } = await overheardStore((text) => void asked.add(text))
  const place = aPlace(gridOne)
  await store.putPlaces([place])
  const version = aVersion({ place: place.id, area: gridOne })
  const town = townOf(gridOne)
  asked.clear()
  expect(await store.areasOfPlaces(town, [place.id])).toEqual(new Map([[place.id, gridOne]]))
  await store.versionsOf([town], [version.visit])
  await store.storeVersions(town, [{ version, received: 1 }])
  const plans = Array.from(asked, (text) => {
    const values = Array.from(text.matchAll(/\?/g), () => '[]')
    const steps = /^(select|update|delete)/.test(text) ? driver.prepare(`explain query plan ${text}`).all(values) : []
    return (steps as { detail: string }[]).map(({ detail }) => detail)
  }).flat()
  expect(plans).toContainEqual(expect.stringContaining('SEARCH places'))
  expect(plans.filter((step) => /^(SCAN|SEARCH) (places|versions|photo_names)\b(?!.*=\? AND)/.test(step))).toEqual([])
  await remove()
})

test('a step of the schema that fails leaves the steps before it', async () => {
  const home = await makeHome()
  const driver = await openDriver(home.file)
  expect(() => migrate(driver, [['create table one (a)'], ['create table two (a)', 'nonsense']])).toThrow('nonsense')
  expect(driver.value('pragma user_version')).toBe(1)
  expect(driver.value(`select count(*) from sqlite_master where name = 'two'`)).toBe(0)
  migrate(driver, [['create table one (a)'], ['create table two (a)']])
  expect(driver.value('pragma user_version')).toBe(2)
  driver.close()
  await home.remove()
})

test('a store from before the summaries makes them when it is opened, and a wrong one is found and mended', async () => {
  const home = await makeHome()
  const old = await home.open()
  await old.putPlaces([aPlace(gridOne)])
  const version = aVersion({ area: gridOne, day: 20261123 })
  await old.storeVersions(townOf(gridOne), [{ version, received: 1 }])
  await old.close()
  const change = async (...statements: string[]) => {
    const driver = await openDriver(home.file)
    for (const statement of statements) driver.exec(statement)
    driver.close()
  }
  await change('delete from coverage_months', 'delete from figure_sums', `delete from marks where name in ('coverage', 'figures')`)
  const made = await home.open()
  expect(await made.checkCoverage()).toEqual([])
  expect(await made.checkFigures()).toEqual([])
  const november = { from: 20261101, to: 20261130 }
  expect((await made.figures(townOf(gridOne), november)).sums.get(gridOne)?.get('visits')).toEqual({ count: 1, estimated: 0 })
  const days = tableDays(november, 20261123)
  const figures = await made.coverage(townOf(gridOne), { kind: 'household', within: [gridOne] }, days)
  expect(figures.get(gridOne)).toMatchObject({ now: { expected: 1, covered: 1 }, visits: 1 })
  await made.close()

  await change('update coverage_months set days = zeroblob(800)', `delete from figure_sums where span = 20261123`)
  const wrong = await home.open()
  const block = version.place.slice(0, -2)
  expect(await wrong.checkCoverage()).toEqual([{ town: townOf(gridOne), month: 202611, block }])
  expect(await wrong.checkFigures()).toEqual([{ town: townOf(gridOne), span: 20261123, area: gridOne }])
  await wrong.rebuildCoverage()
  await wrong.rebuildFigures()
  expect([await wrong.checkCoverage(), await wrong.checkFigures()]).toEqual([[], []])
  await wrong.close()
  await home.remove()
})

test('an office that counts a form otherwise since has its figures made anew', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gridwalk-store-'))
  const file = join(folder, 'gridwalk.sqlite')
  const forms = [{ form: 'leaflet', count: 20, unit: '份', estimated: false }]
  const leaflets = async (vocabulary = standardVocabulary) => {
    const store = await openSqliteStore(file, vocabulary)
    await store.storeVersions(townOf(gridOne), [{ version, received: 1 }])
    const { sums } = await store.figures(townOf(gridOne), { from: 20261101, to: 20261130 })
    expect(await store.checkFigures()).toEqual([])
    await store.close()
    return sums.get(gridOne)?.get('form:leaflet:份')?.count
  }
  // Left at a closed door: material counts all the same, a talk would not.
  const version = aVersion({ area: gridOne, day: 20261123, outcome: 'absent', forms })
  const talks = createSection(
    standardVocabulary.forms.all.map((form) => (form.id === 'leaflet' ? { ...form, counts: { 份: 'session' as const } } : form)),
    standIns.forms,
  )
  expect(await leaflets()).toBe(20)
  expect(await leaflets({ ...standardVocabulary, forms: talks })).toBeUndefined()
  expect(await leaflets()).toBe(20)
  await rm(folder, { recursive: true, force: true })
})
