import { useCallback, useEffect, useRef, useState } from 'react'
import type { Report } from '../../domain/report/report.ts'
import { useBook } from '../record-book/book.ts'
import { keepReport } from '../record-book/reports.ts'

export type SaveState = 'saved' | 'saving' | 'failed'

/** Long enough for a word to be typed, short enough for nobody to notice. */
const pause = 500
const mostSteps = 100

interface Desktop {
  readonly report: Report
  /** Whether it differs from what is on the disk. */
  unsaved: boolean
  readonly soon: ReturnType<typeof setTimeout> | null
  missingOf: (report: Report) => number | null
}

export interface KeptReport {
  readonly report: Report
  readonly state: SaveState
  readonly change: (change: (report: Report) => Report) => void
  /** As before the last change of the parts; null where there was none. Within a paragraph the browser undoes. */
  readonly undo: (() => void) | null
  readonly saveNow: () => void
}

/**
 * A report being written: every change goes to the disk by itself, at once when the page is left. `missingOf` tells how
 * many figures have no value, null where they are not counted yet.
 */
export function useKeptReport(opened: Report, missingOf: (report: Report) => number | null): KeptReport {
  const book = useBook()
  const [report, setReport] = useState(opened)
  const [state, setState] = useState<SaveState>('saved')
  const [steps, setSteps] = useState<readonly Report[]>([])
  const now = useRef<Desktop>({ report: opened, unsaved: false, soon: null, missingOf })
  useEffect(() => {
    now.current.missingOf = missingOf
  }, [missingOf])

  const save = useCallback(async () => {
    if (!now.current.unsaved) return
    now.current.unsaved = false
    const mine = now.current.report
    try {
      await keepReport(book, mine, now.current.missingOf(mine))
      if (now.current.report === mine) setState('saved')
    } catch {
      now.current.unsaved = true
      setState('failed')
    }
  }, [book])

  useEffect(() => {
    const flush = () => void save()
    document.addEventListener('visibilitychange', flush)
    addEventListener('pagehide', flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [save])

  const put = useCallback(
    (next: Report) => {
      const { soon } = now.current
      if (soon) clearTimeout(soon)
      now.current = { ...now.current, report: next, unsaved: true, soon: setTimeout(() => void save(), pause) }
      setReport(next)
      setState('saving')
    },
    [save],
  )

  const change = useCallback(
    (work: (report: Report) => Report) => {
      const before = now.current.report
      const next = work(before)
      if (next === before) return
      if (next.blocks.length !== before.blocks.length || !isSameOrder(next, before)) setSteps((all) => [...all, before].slice(-mostSteps))
      put({ ...next, changed: Date.now() })
    },
    [put],
  )
  const last = steps.at(-1)
  const undo = last
    ? () => {
        setSteps(steps.slice(0, -1))
        // Words written since stay, in the parts that are still there.
        const written = new Map(now.current.report.blocks.map((block) => [block.id, block]))
        put({ ...now.current.report, blocks: last.blocks.map((block) => written.get(block.id) ?? block), changed: Date.now() })
      }
    : null
  return { report, state, change, undo, saveNow: () => void save() }
}

function isSameOrder(a: Report, b: Report): boolean {
  return a.blocks.every(({ id }, index) => b.blocks[index]?.id === id)
}
