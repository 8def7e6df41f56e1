import type { RecordBook } from './book.ts'
import { putMeta, readMeta, type Meta } from './meta.ts'
import { read } from './read.ts'
import { write } from './write.ts'

/** What this phone seals its rescue files with; null until the office has told it. */
export function readRescueKey({ database }: RecordBook): Promise<Meta['rescueKey'] | null> {
  return read(database, [database.meta], () => readMeta(database, 'rescueKey'))
}

export function rememberRescueKey(book: RecordBook, key: Meta['rescueKey']): Promise<void> {
  return write(book, [book.database.meta], async () => putMeta(book.database, 'rescueKey', key))
}
