import { useRef, useState } from 'react'
import type { MappingFault, MappingRow } from '../../../domain/reorganisation/mapping.ts'
import { applyTable, lookAtTable, rowsPerMapping, type ReorganisationReply } from '../../sync/reorganisation.ts'
import { syncNow } from '../../sync/status.ts'
import type { FileFault } from '../../tables/read-table.ts'
import { createReader } from '../reader/reader.ts'

export type TableFault = FileFault | 'no-columns' | 'nothing' | 'too-many'

/** A table that has been looked at: what it would do, and all rows that stay out. */
export interface SeenTable {
  readonly file: string
  readonly rows: readonly MappingRow[]
  readonly look: ReorganisationReply
  readonly faults: readonly MappingFault[]
}

export type TableStep =
  | { readonly is: 'choose'; readonly fault: TableFault | null }
  | { readonly is: 'reading' }
  | { readonly is: 'unanswered'; readonly trouble: 'no-signal' | 'refused'; readonly again: () => void }
  | { readonly is: 'preview'; readonly table: SeenTable }
  | { readonly is: 'applying' }
  | { readonly is: 'done'; readonly look: ReorganisationReply }

/** The way of a mapping table: read here, looked at by the office, applied when the person says so. */
export function useTable() {
  const [step, setStep] = useState<TableStep>({ is: 'choose', fault: null })
  /** Counts up whenever what is under way is given up. */
  const turn = useRef(0)

  const startOver = (fault: TableFault | null = null) => {
    turn.current += 1
    setStep({ is: 'choose', fault })
  }

  const open = async (file: File) => {
    const began = (turn.current += 1)
    setStep({ is: 'reading' })
    const reader = createReader()
    const read = await reader.mapping(file).catch(() => ({ fault: 'stopped' as const }))
    reader.end()
    if (turn.current !== began) return
    if ('fault' in read) return startOver(read.fault)
    if (read.rows.length > rowsPerMapping) return startOver('too-many')
    if (read.rows.length + read.faults.length === 0) return startOver('nothing')
    await look(file.name, read.rows, read.faults)
  }

  const look = async (file: string, rows: readonly MappingRow[], unread: readonly MappingFault[]) => {
    const began = (turn.current += 1)
    setStep({ is: 'reading' })
    const reply = rows.length === 0 ? null : await lookAtTable(rows)
    if (turn.current !== began) return
    if (reply && !reply.ok) return setStep({ is: 'unanswered', trouble: troubleOf(reply.why), again: () => void look(file, rows, unread) })
    const seen = reply?.body ?? { envelope: 'gridwalk', areas: 0, newGrids: 0, places: 0, people: 0, campaigns: 0, faults: [] }
    const faults = [...unread, ...seen.faults].toSorted((a, b) => a.row - b.row)
    setStep({ is: 'preview', table: { file, rows, look: seen, faults } })
  }

  const apply = async (rows: readonly MappingRow[]) => {
    turn.current += 1
    setStep({ is: 'applying' })
    const reply = await applyTable(rows)
    if (!reply.ok) return setStep({ is: 'unanswered', trouble: troubleOf(reply.why), again: () => void apply(rows) })
    syncNow()
    setStep({ is: 'done', look: reply.body })
  }

  return { step, startOver, open, apply }
}

export type Table = ReturnType<typeof useTable>

function troubleOf(why: string): 'no-signal' | 'refused' {
  return why === 'no-signal' ? 'no-signal' : 'refused'
}
