import type { Dexie, Table } from 'dexie'
import { BookError } from './failure.ts'
import { reopenNext } from './open-database.ts'

const tries = 3

/**
 * One look at several tables at the same moment. Browsers close databases under an app (iOS after a while in the
 * background), so a failed look is taken again over a fresh connection before BookError `failed` is thrown.
 */
export async function read<T>(
  database: Dexie,
  tables: readonly Table[],
  look: () => PromiseLike<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      // An async function, so that the library follows the awaits inside.
      return await database.transaction('r', [...tables], async () => look())
    } catch (cause) {
      if (attempt >= tries) throw new BookError('failed', cause)
      reopenNext(database)
    }
  }
}
