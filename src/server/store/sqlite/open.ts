import { standardVocabulary, type Vocabulary } from '../../../domain/vocabulary.ts'
import { makeSqlStore } from '../sql/make-store.ts'
import { migrations } from '../sql/migrations.ts'
import type { Store } from '../store.ts'
import { sqliteDatabase } from './dialect.ts'
import { openDriver } from './driver.ts'
import { makeDurable } from './durable.ts'
import { migrate } from './migrate.ts'

/**
 * Opens the file, makes it when it is not there, and brings its schema up to date. A newer schema throws NewerStore.
 * `vocabulary` says what the forms of visits stand for; the figures of another one are made anew.
 */
export async function openSqliteStore(file: string, vocabulary: Vocabulary = standardVocabulary): Promise<Store> {
  const driver = await openDriver(file)
  try {
    makeDurable(driver)
    migrate(driver, migrations)
  } catch (error) {
    driver.close()
    throw error
  }
  return makeSqlStore(sqliteDatabase(driver), vocabulary)
}
