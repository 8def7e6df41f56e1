import type { AccountId } from '../../../domain/visit.ts'
import { BookDatabase } from '../database.ts'
import { openDatabase } from '../open-database.ts'

/** Past the open book and past what seals it: only what stays plain, or whole rows as they lie there, is touched. */
export async function withOwnConnection<T>(account: AccountId, act: (database: BookDatabase) => Promise<T>): Promise<T> {
  const database = new BookDatabase(account)
  await openDatabase(database)
  try {
    return await act(database)
  } finally {
    database.close()
  }
}
