import { useEffect, useRef, useState } from 'react'
import { useAccount } from '../record-book/book.ts'
import { useTerritory } from '../record-book/territory.ts'
import { rowsPerImportRequest, sendRows } from '../sync/roster.ts'
import { syncNow } from '../sync/status.ts'
import { inOrder, nothingSent, opened, previewed, withEffects, type Choice, type ImportStep, type List } from './lists.ts'
import { createReader, type Reader } from './reader/reader.ts'
import type { Settings } from './reader/understand.ts'

/** So many places are handed to the reader at a time: each handing-over holds the page up for some milliseconds. */
const placesPerMessage = 2000

/** The way of some files into the roster, step by step. Leaving the screen ends it; what was sent stays. */
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

  const startOver = (fault: Extract<ImportStep, { is: 'choose' }>['fault'] = null) => {
    turn.current += 1
    desk.current?.end()
    desk.current = null
    setStep({ is: 'choose', fault })
  }

  /** Does the work unless it is given up meanwhile; a reader that fails leaves the files unread and nothing changed. */
  const during = async (file: string, work: (mine: () => boolean) => Promise<void>) => {
    const began = (turn.current += 1)
    const mine = () => turn.current === began
    try {
      await work(mine)
    } catch {
      if (mine()) startOver({ why: 'stopped', file })
    }
  }

  const open = (files: readonly File[]) =>
    during(files[0]?.name ?? '', async (mine) => {
      desk.current?.end()
      const reader = (desk.current = createReader())
      const lists: List[] = []
      for (const file of files) {
        setStep({ is: 'opening', file: file.name, part: null })
        const found = await reader.open(file, (part) => mine() && setStep({ is: 'opening', file: file.name, part }))
        if (!mine()) return
        if ('fault' in found) return startOver({ why: found.fault, file: file.name })
        lists.push(...opened(file.name, found))
      }
      await goOn(lists)
    })

  /** To the columns that somebody has to look at; where there are none, to the preview. */
  const goOn = (lists: readonly List[]): Promise<void> => {
    const unsure = lists.find(({ settled }) => !settled)
    if (!unsure) return read(lists)
    setStep({ is: 'columns', lists, list: unsure })
    return Promise.resolve()
  }

  /** What somebody has settled about one list holds from here on, and everything is read again. */
  const settle = (lists: readonly List[], list: List, choice: Choice) =>
    goOn(lists.map((each) => (each === list ? { ...each, choice, settled: true } : each)))

  const read = (unordered: readonly List[]) =>
    during(unordered[0]?.file ?? '', async (mine) => {
      const reader = desk.current
      if (!reader || !territory) return
      const lists = inOrder(unordered)
      const total = lists.reduce((sum, each) => sum + each.rows, 0)
      const seen: List[] = []
      let before = 0
      for (const list of lists) {
        const settings: Settings = { ...list.choice, areas: [...territory.areas.values()], own: account.areas, additions: territory.office?.vocabulary ?? null }
        const begun = before
        const show = (done: number) => mine() && setStep({ is: 'reading', lists, done: begun + Math.min(done, list.rows), total })
        show(0)
        const villages = new Set(await reader.read(list.part, settings, show))
        const known = territory.places.filter(({ area }) => villages.has(area.slice(0, 12)))
        for (let i = 0; i < known.length && mine(); i += placesPerMessage) {
          await reader.know(list.part, known.slice(i, i + placesPerMessage))
        }
        if (!mine()) return
        seen.push(previewed(list, await reader.preview(list.part)))
        before += list.rows
      }
      if (mine()) setStep({ is: 'preview', lists: seen })
    })

  /** One list after the other, areas first; goes on where it stopped. */
  const send = (from: readonly List[]) =>
    during('', async (mine) => {
      const reader = desk.current
      if (!reader) return
      let lists = from.map((list) => ({ ...list, sent: list.sent ?? nothingSent(crypto.randomUUID()) }))
      const show = (is: 'sending' | 'paused' | 'done', trouble: 'no-signal' | 'refused' | null = null) => setStep({ is, lists, trouble })
      show('sending')
      for (const [i, list] of lists.entries()) {
        let { sent } = list
        while (sent.done < list.preview.toSend) {
          const rows = await reader.rows(list.part, sent.done, rowsPerImportRequest)
          const reply = await sendRows(sent.id, list.choice.list, list.title, rows)
          if (!mine()) return
          if (!reply.ok) return show('paused', reply.why === 'no-signal' ? 'no-signal' : 'refused')
          const now = (sent = withEffects(sent, rows.length, reply.body.effects))
          lists = lists.map((each, j) => (j === i ? { ...each, sent: now } : each))
          show('sending')
        }
      }
      syncNow()
      show('done')
    })

  /** Stops between two requests; what was answered is kept, and `send` goes on from there. */
  const pause = () => {
    turn.current += 1
    setStep((now) => (now.is === 'sending' ? { ...now, is: 'paused' } : now))
  }

  return { step, setStep, startOver, open, settle, send, pause, reader: () => desk.current }
}

export type Import = ReturnType<typeof useImport>
