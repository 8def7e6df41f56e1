import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { standardVocabulary } from '../../src/domain/vocabulary.ts'
import { makeSqlStore } from '../../src/server/store/sql/make-store.ts'
import { migrations } from '../../src/server/store/sql/migrations.ts'
import { sqliteDatabase } from '../../src/server/store/sqlite/dialect.ts'
import { openDriver } from '../../src/server/store/sqlite/driver.ts'
import { makeDurable } from '../../src/server/store/sqlite/durable.ts'
import { migrate } from '../../src/server/store/sqlite/migrate.ts'

/** A new store on SQLite of which each statement is heard just before it is run; what is done through the driver is not. */
export async function overheardStore(hear: (text: string) => void) {
  const folder = await mkdtemp(join(tmpdir(), 'gridwalk-store-'))
  const driver = await openDriver(join(folder, 'gridwalk.sqlite'))
  makeDurable(driver)
  migrate(driver, migrations)
  const prepare = (text: string) => (hear(text), driver.prepare(text))
  const store = await makeSqlStore(sqliteDatabase({ ...driver, prepare }), standardVocabulary)
  const remove = async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { store, driver, remove }
}
