import type { Colleague } from '../../domain/people.ts'
import type { AccountId } from '../../domain/visit.ts'
import type { RecordBook } from './book.ts'
import type { Change } from './changes.ts'
import { putMeta, readMeta } from './meta.ts'
import { read } from './read.ts'
import { useReading } from './reading.ts'
import { write } from './write.ts'

/** Whom the office last named to this account, for a day without signal; empty where it never has. Null while it is read. */
export function useColleagues(): ReadonlyMap<AccountId, Colleague> | null {
  return useReading(readColleagues, touchesColleagues)?.value ?? null
}

export async function keepColleagues(book: RecordBook, colleagues: readonly Colleague[]): Promise<void> {
  const { database } = book
  await write(book, [database.meta], async (tell) => {
    await putMeta(database, 'colleagues', colleagues)
    tell({ what: 'colleagues' })
  })
}

export async function readColleagues({ database }: RecordBook): Promise<Map<AccountId, Colleague>> {
  const colleagues = await read(database, [database.meta], () => readMeta(database, 'colleagues'))
  return new Map(colleagues?.map((colleague) => [colleague.id, colleague]))
}

function touchesColleagues({ what }: Change): boolean {
  return what === 'colleagues'
}
