import { useEffect, useRef, useState } from 'react'
import { fileName, saveFile } from '../../files/save-file.ts'
import { useAccount, useBook } from '../../record-book/book.ts'
import { recordExport } from '../../sync/exports.ts'
import { useVocabulary } from '../../record-book/vocabulary.ts'
import { useLanguage, useSay } from '../../words/say.tsx'
import { hrefOf } from '../query.ts'
import type { View } from '../use-view.ts'
import { exportView, type Order } from './export-view.ts'

export type ExportStep =
  | { readonly is: 'choose' | 'failed' }
  /** Rows; once all are done the file is being put together. */
  | { readonly is: 'working'; readonly done: number; readonly total: number }
  | { readonly is: 'done'; readonly file: string }

function thingOf({ subject, part }: Order) {
  if (part === 'visits' || subject === 'visits') return 'visits'
  if (subject === 'areas' || subject === 'behind') return 'areas'
  return subject === 'spots' ? 'spots' : 'places'
}

/** One export at a time. Whoever leaves it stops it; nothing is saved then. */
export function useExport(view: View) {
  const book = useBook()
  const account = useAccount()
  const vocabulary = useVocabulary()
  const say = useSay()
  const language = useLanguage()
  const [step, setStep] = useState<ExportStep>({ is: 'choose' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const stop = () => {
    running.current?.abort()
    running.current = null
    setStep({ is: 'choose' })
  }

  const start = async (order: Order) => {
    const mine = (running.current = new AbortController())
    const show = (next: ExportStep) => {
      if (!mine.signal.aborted) setStep(next)
    }
    const tell = (done: number, total: number) => show({ is: 'working', done, total })
    try {
      const occasion = { say, language, vocabulary, account, now: Date.now() }
      const { name, file, rows } = await exportView(order, view, book, occasion, tell, mine.signal)
      if (mine.signal.aborted) return
      // The office is to know what left, so what cannot be written down does not leave.
      await recordExport(book, { what: thingOf(order), format: order.format, area: view.query.area, filter: hrefOf(view.query), rows })
      saveFile(name, file)
      show({ is: 'done', file: fileName(name) })
    } catch {
      show({ is: 'failed' })
    }
  }

  return { step, start, stop }
}
