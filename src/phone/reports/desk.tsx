import { ArrowLeft, Check, Download, Undo2 } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { FigureBook, FigureKey } from '../../domain/report/figure.ts'
import type { Block, Inline, Report } from '../../domain/report/report.ts'
import type { Territory } from '../record-book/territory.ts'
import { Button } from '../ui/button.tsx'
import { join } from '../ui/join.ts'
import { useArrival } from '../ui/screen.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { desk as words, panel as panelWords } from '../words/reports.ts'
import { useSay } from '../words/say.tsx'
import { AsOf } from './as-of.tsx'
import { BlockSheet } from './block-sheet.tsx'
import styles from './desk.module.css'
import { joinParagraph, replaceBlock, splitParagraph } from './edit-blocks.ts'
import { ExportSheet } from './export/export-sheet.tsx'
import { FigureLine } from './figure-line.tsx'
import { keepDocumentsAtHand } from './keep-documents-at-hand.ts'
import { missingIn } from './missing.ts'
import { FigurePanel } from './panel/figure-panel.tsx'
import { Page } from './paper/page.tsx'
import { PaperProvider, type Paper, type WrittenPart } from './paper/paper.ts'
import { reportName } from './report-name.ts'
import { useFigureBook } from './use-figure-book.ts'
import { useKeptReport, type SaveState } from './use-kept-report.ts'
import { useNaming } from './use-naming.ts'
import { usePrintable } from './use-printable.ts'
import { deskWidth } from './desk-width.ts'
import { useWide } from '../ui/use-wide.ts'

/** The desk on which a report is written: the page, and beside it where each of its figures comes from. */
export function Desk({ opened, territory }: { readonly opened: Report; readonly territory: Territory }) {
  const say = useSay()
  const counted = useRef<FigureBook | null>(null)
  const missingOf = useCallback((one: Report) => counted.current && missingIn(one, counted.current), [])
  const { report, state, change, undo, saveNow } = useKeptReport(opened, missingOf)
  const book = useFigureBook(report, territory)
  const naming = useNaming(territory, report.entrySet)
  const heading = useArrival(reportName(report))
  const wide = useWide(deskWidth)
  const [chosen, setChosen] = useState<FigureKey | null>(null)
  const [acting, setActing] = useState<string | null>(null)
  const [panelOpen, setPanelOpen] = useState(false)
  const [exporting, setExporting] = useState(false)
  const parts = useRef(new Map<string, WrittenPart>())
  usePrintable()
  useEffect(keepDocumentsAtHand, [])
  useEffect(() => {
    counted.current = book
  }, [book])

  const choose = useCallback(
    (figure: FigureKey) => {
      setChosen(figure)
      if (!wide) setPanelOpen(true)
    },
    [wide],
  )
  const register = useCallback((part: string, written: WrittenPart) => {
    parts.current.set(part, written)
    return () => {
      parts.current.delete(part)
    }
  }, [])
  const { id, area, period } = report
  const paper = useMemo<Paper>(
    () => ({ book, naming, report: id, area, period, chosen, choose, register }),
    [book, naming, id, area, period, chosen, choose, register],
  )

  const setBlocks = useCallback((blocks: readonly Block[]) => change((one) => ({ ...one, blocks })), [change])
  const onBlock = useCallback((block: Block) => change((one) => ({ ...one, blocks: replaceBlock(one.blocks, block) })), [change])
  const moveTo = (part: string, where: 'start' | 'end') => setTimeout(() => parts.current.get(part)?.focus(where))
  const onSplit = (part: string, halves: readonly [readonly Inline[], readonly Inline[]]) => {
    const split = splitParagraph(report.blocks, part, halves)
    setBlocks(split.blocks)
    moveTo(split.id, 'start')
  }
  const onJoin = (part: string) => {
    const joined = joinParagraph(report.blocks, part)
    if (!joined) return
    setBlocks(joined.blocks)
    moveTo(joined.id, 'end')
  }

  const missing = book ? missingIn(report, book) : 0
  const panel = <FigurePanel report={report} book={book} naming={naming} territory={territory} chosen={chosen} onChoose={setChosen} onChange={change} />
  const actingOn = report.blocks.find((block) => block.id === acting) ?? null
  return (
    <PaperProvider value={paper}>
      <header className={styles['head']}>
        <Link href="/reports" className={styles['back']}>
          <ArrowLeft />
          <span className="visually-hidden">{say(words.back)}</span>
        </Link>
        <div className={styles['names']}>
          <h1 ref={heading} tabIndex={-1} className={styles['title']}>
            {reportName(report)}
          </h1>
          <Saved state={state} onAgain={saveNow} />
        </div>
        <div className={styles['tools']}>
          {wide && <AsOf book={book} />}
          {undo && (
            <Button kind="quiet" size="small" icon={<Undo2 size={20} />} onClick={undo}>
              {say(words.undo)}
            </Button>
          )}
          {!wide && (
            <Button kind="secondary" size="small" onClick={() => setPanelOpen(true)}>
              {missing > 0 ? say(panelWords.open, { n: missing }) : say(panelWords.openComplete)}
            </Button>
          )}
          <Button size="small" icon={<Download size={20} />} disabled={!book} onClick={() => setExporting(true)}>
            {say(words.export)}
          </Button>
        </div>
      </header>
      <div className={styles['desk']}>
        <div className={styles['ground']}>
          <Page
            report={report}
            territory={territory}
            onReport={change}
            onBlock={onBlock}
            onSplit={onSplit}
            onJoin={onJoin}
            onActs={(block) => setActing(block.id)}
          />
        </div>
        {wide && <aside className={styles['panel']} aria-label={say(panelWords.title)}>{panel}</aside>}
      </div>
      {wide && <FigureLine figure={chosen} />}
      {!wide && (
        <Sheet open={panelOpen} onClose={() => setPanelOpen(false)} title={say(panelWords.title)}>
          {panel}
        </Sheet>
      )}
      <BlockSheet
        block={actingOn}
        report={report}
        book={book}
        naming={naming}
        onBlocks={setBlocks}
        onInsert={(part, figure) => parts.current.get(part)?.insert(figure)}
        onClose={() => setActing(null)}
      />
      {exporting && book && (
        <ExportSheet report={report} book={book} naming={naming} territory={territory} onClose={() => setExporting(false)} />
      )}
    </PaperProvider>
  )
}

function Saved({ state, onAgain }: { readonly state: SaveState; readonly onAgain: () => void }) {
  const say = useSay()
  if (state === 'failed') {
    return (
      <p role="alert" className={join(styles['state'], styles['failed'])}>
        {say(words.notSaved)}{' '}
        <Button kind="text" onClick={onAgain}>
          {say(words.saveAgain)}
        </Button>
      </p>
    )
  }
  return (
    <output className={styles['state']}>
      {state === 'saved' && <Check size={18} />}
      {say(state === 'saved' ? words.saved : words.saving)}
    </output>
  )
}
