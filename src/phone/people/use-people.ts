import { useCallback, useEffect, useState } from 'react'
import type { AccountId } from '../../domain/visit.ts'
import { useAccount } from '../record-book/book.ts'
import { readPeople, type PeopleReply, type Person, type Refused } from '../sync/people.ts'

export interface PeopleHere {
  /** The last list that came, whenever that was; null while none has. */
  readonly list: PeopleReply | null
  readonly busy: boolean
  /** Why there is no newer one. */
  readonly trouble: Refused['why'] | null
  readonly lookAgain: () => void
  /** Puts the office's word about one person into the list. */
  readonly replace: (person: Person) => void
}

/** Kept while the app is open, for whoever comes back to the screen without signal; never for another account. */
let last: { readonly of: AccountId; readonly list: PeopleReply } | null = null

export function usePeople(): PeopleHere {
  const { id } = useAccount()
  const [list, setList] = useState(() => (last?.of === id ? last.list : null))
  const [busy, setBusy] = useState(true)
  const [trouble, setTrouble] = useState<Refused['why'] | null>(null)

  const keep = useCallback(
    (next: PeopleReply) => {
      last = { of: id, list: next }
      setList(next)
    },
    [id],
  )
  const take = useCallback(
    (reply: Awaited<ReturnType<typeof readPeople>>) => {
      setBusy(false)
      setTrouble(reply.ok ? null : reply.why)
      if (reply.ok) keep(reply.list)
    },
    [keep],
  )
  useEffect(() => {
    let gone = false
    void readPeople().then((reply) => (gone ? undefined : take(reply)))
    return () => {
      gone = true
    }
  }, [take])

  return {
    list,
    busy,
    trouble,
    lookAgain: () => {
      setBusy(true)
      void readPeople().then(take)
    },
    replace: (person) => {
      if (!list) return
      keep({ ...list, people: list.people.map((each) => (each.account.id === person.account.id ? person : each)) })
    },
  }
}
