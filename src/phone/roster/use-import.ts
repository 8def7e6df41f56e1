import { useEffect, useRef, useState } from 'react'
import type { RowFault } from '../../domain/roster/roster-row.ts'
import { useAccount } from '../record-book/book.ts'
import { useTerritory } from '../record-book/territory.ts'
import { rowsPerImportRequest, sendRows } from '../sync/roster.ts'
import { syncNow } from '../sync/status.ts'
import type { Opened, Preview } from './reader/desk.ts'
import type { FileFault } from './reader/read-table.ts'
import { createReader, type Reader } from './reader/reader.ts'
import type { Settings } from './reader/understand.ts'

/** What the person settles; areas and rights are added by the screen. */
export type Choice = Omit<Settings, 'areas' | 'own' | 'additions'>

export interface Sent {
  readonly id: string
  /** Rows answered so far. */
  readonly done: number
  readonly added: number
  readonly changed: number
  /** Rows that the office did not take. */
  readonly late: readonly RowFault[]
}

export type ImportStep =
  | { readonly is: 'choose'; readonly fault: FileFault | null }
  | { readonly is: 'opening'; readonly file: string }
  | { readonly is: 'columns'; readonly file: string; readonly opened: Opened; readonly choice: Choice | null }
  | { readonly is: 'reading'; readonly file: string; readonly done: number; readonly total: number }
  | { readonly is: 'preview'; readonly file: string; readonly opened: Opened; readonly choice: Choice; readonly preview: Preview }
  | {
      readonly is: 'sending' | 'paused' | 'done'
      readonly file: string
      readonly choice: Choice
      readonly total: number
      readonly sent: Sent
      readonly trouble: 'no-signal' | 'refused' | null
    }

/** So many places are handed to the reader at a time: each handing-over holds the page up for some milliseconds. */
const placesPerMessage = 2000

/** The way of one file into the roster, step by step. Leaving the screen ends it; what was sent stays. */
export function useImport() {
  const account = useAccount()
  const territory = useTerritory()
  const [step, setStep] = useState<ImportStep>({ is: 'choose', fault: null })
  const desk = useRef<Reader | null>(null)
  /** Counts up whenever what is under way is given up. */
  const turn = useRef(0)
  useEffect(
    () => () => {
      turn.current += 1
      desk.current?.end()
    },
    [],
  )

  const startOver = (fault: FileFault | null = null) => {
    turn.current += 1
    desk.current?.end()
    desk.current = null
    setStep({ is: 'choose', fault })
  }

  /** Does the work unless it is given up meanwhile; a reader that fails leaves the file unread and nothing changed. */
  const during = async (work: (mine: () => boolean) => Promise<void>) => {
    const began = (turn.current += 1)
    const mine = () => turn.current === began
    try {
      await work(mine)
    } catch {
      if (mine()) startOver('not-a-table')
    }
  }

  const open = (file: File) =>
    during(async (mine) => {
      desk.current?.end()
      const reader = (desk.current = createReader())
      setStep({ is: 'opening', file: file.name })
      const opened = await reader.open(file)
      if (!mine()) return
      if ('fault' in opened) startOver(opened.fault)
      else setStep({ is: 'columns', file: file.name, opened, choice: null })
    })

  const read = (file: string, opened: Opened, choice: Choice) =>
    during(async (mine) => {
      const reader = desk.current
      if (!reader || !territory) return
      const total = opened.rows
      setStep({ is: 'reading', file, done: 0, total })
      const areas = [...territory.areas.values()]
      const settings: Settings = { ...choice, areas, own: account.areas, additions: territory.office?.vocabulary ?? null }
      const villages = new Set(
        await reader.read(settings, (done) => mine() && setStep({ is: 'reading', file, done: Math.min(done, total), total })),
      )
      const known = territory.places.filter(({ area }) => villages.has(area.slice(0, 12)))
      for (let i = 0; i < known.length && mine(); i += placesPerMessage) {
        await reader.know(known.slice(i, i + placesPerMessage))
      }
      if (!mine()) return
      const preview = await reader.preview()
      if (mine()) setStep({ is: 'preview', file, opened, choice, preview })
    })

  const send = (file: string, choice: Choice, total: number, from: Sent | null) =>
    during(async (mine) => {
      const reader = desk.current
      if (!reader) return
      let sent: Sent = from ?? { id: crypto.randomUUID(), done: 0, added: 0, changed: 0, late: [] }
      const show = (is: 'sending' | 'paused' | 'done', trouble: 'no-signal' | 'refused' | null = null) =>
        setStep({ is, file, choice, total, sent, trouble })
      show('sending')
      while (sent.done < total) {
        const rows = await reader.rows(sent.done, rowsPerImportRequest)
        const reply = await sendRows(sent.id, choice.list, file, rows)
        if (!mine()) return
        if (!reply.ok) return show('paused', reply.why === 'no-signal' ? 'no-signal' : 'refused')
        sent = withEffects(sent, rows.length, reply.body.effects)
        show('sending')
      }
      syncNow()
      show('done')
    })

  /** Stops between two requests; what was answered is kept, and `send` goes on from there. */
  const pause = () => {
    turn.current += 1
    setStep((now) => (now.is === 'sending' ? { ...now, is: 'paused' } : now))
  }

  return { step, setStep, startOver, open, read, send, pause, reader: () => desk.current }
}

export type Import = ReturnType<typeof useImport>

function withEffects(sent: Sent, rows: number, effects: readonly (string | RowFault)[]): Sent {
  const count = (wanted: string) => effects.filter((effect) => effect === wanted).length
  return {
    id: sent.id,
    done: sent.done + rows,
    added: sent.added + count('new'),
    changed: sent.changed + count('changed'),
    late: [...sent.late, ...effects.filter((effect) => typeof effect !== 'string')],
  }
}
