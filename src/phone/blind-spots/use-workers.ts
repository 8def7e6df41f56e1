import { useEffect, useState } from 'react'
import { useBook, type RecordBook } from '../record-book/book.ts'
import type { KnownPeople } from '../record-book/known-people.ts'
import { rememberPeople, useKnownPeople } from '../record-book/people.ts'
import { readPeople } from '../sync/people.ts'

export interface Workers {
  /** Null when the office never said, as far as this device knows. */
  readonly known: KnownPeople | null
  /** Being asked for, or read. */
  readonly busy: boolean
}

/** Who works here: asked for once while there is signal, and remembered for when there is none. */
export function useWorkers(): Workers {
  const book = useBook()
  const reading = useKnownPeople()
  const [asking, setAsking] = useState(true)
  useEffect(() => {
    let gone = false
    void ask(book).then(() => (gone ? undefined : setAsking(false)))
    return () => {
      gone = true
    }
  }, [book])
  return { known: reading?.known ?? null, busy: reading === null || asking }
}

async function ask(book: RecordBook): Promise<void> {
  const reply = await readPeople()
  if (!reply.ok || book.steppedAside) return
  const people = reply.list.people.map(({ account: { id, name, role, areas }, off }) => ({ id, name, role, areas, off: off !== null }))
  // What cannot be kept now is asked for again the next time.
  await rememberPeople(book, { people, at: reply.list.at }).catch(() => undefined)
}
