import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDriver } from '../../src/server/store/sqlite/driver.ts'
import { makeDurable } from '../../src/server/store/sqlite/durable.ts'
import { migrate, NewerStore } from '../../src/server/store/sqlite/migrate.ts'
import { migrations } from '../../src/server/store/sqlite/migrations.ts'
import { openSqliteStore } from '../../src/server/store/sqlite/open.ts'
import { interleavedContract } from './interleaved.contract.ts'
import { killContract } from './kill.contract.ts'
import { reorganisationContract } from './reorganisation.contract.ts'
import { rosterContract } from './roster.contract.ts'
import { storeContract, type Home } from './store.contract.ts'

async function makeHome(): Promise<Home & { file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'gridwalk-store-'))
  const file = join(folder, 'gridwalk.sqlite')
  return { file, open: () => openSqliteStore(file), remove: () => rm(folder, { recursive: true, force: true }) }
}

storeContract('SQLite', makeHome)
rosterContract('SQLite', makeHome)
reorganisationContract('SQLite', makeHome)
interleavedContract('SQLite', makeHome)
killContract('SQLite', makeHome)

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
