import type { RecordBook } from './book.ts'
import type { Change } from './changes.ts'
import type { KnownPeople } from './known-people.ts'
import { putMeta, readMeta } from './meta.ts'
import { read } from './read.ts'
import { useReading } from './reading.ts'
import { write } from './write.ts'

/** As the office last said; `known` is null when it never has. Null while it is being read. */
export function useKnownPeople(): { readonly known: KnownPeople | null } | null {
  const reading = useReading(readKnownPeople, touchesPeople)
  return reading && { known: reading.value }
}

export function readKnownPeople({ database }: RecordBook): Promise<KnownPeople | null> {
  return read(database, [database.meta], () => readMeta(database, 'people'))
}

/** Throws BookError. */
export function rememberPeople(book: RecordBook, known: KnownPeople): Promise<void> {
  const { database } = book
  return write(book, [database.meta], async (tell) => {
    await putMeta(database, 'people', known)
    tell({ what: 'people' })
  })
}

function touchesPeople({ what }: Change): boolean {
  return what === 'people'
}
