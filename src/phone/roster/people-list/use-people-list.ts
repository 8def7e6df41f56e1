import { useEffect, useRef, useState } from 'react'
import type { PersonRow } from '../../../domain/roster/person-row.ts'
import { faulty, type RowFault } from '../../../domain/roster/roster-row.ts'
import { useAccount } from '../../record-book/book.ts'
import { useTerritory } from '../../record-book/territory.ts'
import { invitationsPerRequest, inviteMany, type Invitation } from '../../sync/invitations.ts'
import type { FileFault } from '../../tables/read-table.ts'
import { createReader, type Reader } from '../reader/reader.ts'

/** Somebody's account with the code that is said this once. */
export type Made = Extract<Invitation, { is: 'made' }>

export interface Making {
  readonly rows: readonly PersonRow[]
  readonly faults: readonly RowFault[]
  /** Rows answered so far. */
  readonly done: number
  readonly made: readonly Made[]
  readonly unchanged: number
}

/** What is wrong with a file as a list of people. */
export interface ListFault {
  readonly why: FileFault | 'no-people'
  readonly file: string
}

export type PeopleStep =
  | { readonly is: 'choose'; readonly fault: ListFault | null }
  | { readonly is: 'reading' }
  | ({ readonly is: 'found' | 'making' | 'stopped' | 'made' } & Making)

/** From a list of people to their codes. Leaving the screen ends it; accounts that were made stay. */
export function usePeopleList() {
  const account = useAccount()
  const territory = useTerritory()
  const [step, setStep] = useState<PeopleStep>({ is: 'choose', fault: null })
  const reader = useRef<Reader | null>(null)
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      reader.current?.end()
    }
  }, [])

  const read = async (file: File) => {
    if (!territory) return
    setStep({ is: 'reading' })
    const one = (reader.current = createReader())
    const found = await one.people(file, [...territory.areas.values()], account).catch(() => ({ fault: 'stopped' as const }))
    one.end()
    if (gone.current) return
    if ('fault' in found) setStep({ is: 'choose', fault: { why: found.fault, file: file.name } })
    else setStep({ is: 'found', ...found, done: 0, made: [], unchanged: 0 })
  }

  /** In requests of some people each; goes on where it stopped. */
  const make = async (from: Making) => {
    let now = from
    const show = (is: 'making' | 'stopped' | 'made') => setStep({ ...now, is })
    show('making')
    while (now.done < now.rows.length) {
      const rows = now.rows.slice(now.done, now.done + invitationsPerRequest)
      const reply = await inviteMany(rows)
      if (gone.current) return
      if (!reply.ok) return show('stopped')
      now = withAnswers(now, rows, reply.body.answers)
      show('making')
    }
    show('made')
  }

  return { step, read, make, startOver: () => setStep({ is: 'choose', fault: null }) }
}

export type PeopleWay = ReturnType<typeof usePeopleList>

export function withAnswers(before: Making, rows: readonly PersonRow[], answers: readonly Invitation[]): Making {
  const refused = answers.flatMap((answer, i) => {
    const row = rows[i]
    return answer.is === 'refused' && row ? [faulty(row.row, answer.why, row.name).fault] : []
  })
  return {
    rows: before.rows,
    faults: [...before.faults, ...refused],
    done: before.done + rows.length,
    made: [...before.made, ...answers.filter((answer) => answer.is === 'made')],
    unchanged: before.unchanged + answers.filter(({ is }) => is === 'unchanged').length,
  }
}
