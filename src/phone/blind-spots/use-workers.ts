import { useEffect, useState } from 'react'
import { useBook } from '../record-book/book.ts'
import type { KnownPeople } from '../record-book/known-people.ts'
import { useKnownPeople } from '../record-book/people.ts'
import { askForPeople } from '../sync/known-people.ts'

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
    void askForPeople(book).then(() => (gone ? undefined : setAsking(false)))
    return () => {
      gone = true
    }
  }, [book])
  return { known: reading?.known ?? null, busy: reading === null || asking }
}
