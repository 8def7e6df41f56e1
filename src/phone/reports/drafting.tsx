import { useEffect, useRef } from 'react'
import { fillOwnWords } from '../../domain/report/building-blocks.ts'
import { draftReport } from '../../domain/report/draft/draft-report.ts'
import type { FigureBook } from '../../domain/report/figure.ts'
import type { Report, ReportKind } from '../../domain/report/report.ts'
import type { LocalDay } from '../../domain/day.ts'
import { useBuildingBlocks } from '../record-book/reports.ts'
import type { Territory } from '../record-book/territory.ts'
import { useFigureBook, type BookSetting } from './use-figure-book.ts'
import { useNaming } from './use-naming.ts'

export interface DraftOrder extends BookSetting {
  readonly id: string
  readonly kind: ReportKind
  readonly sender: string
  readonly recipient: string
  readonly day: LocalDay
  readonly issue: number | null
}

interface DraftingProps {
  /** Stable: another one is another draft. */
  readonly order: DraftOrder
  readonly territory: Territory
  readonly onDraft: (draft: Report, book: FigureBook) => void
}

/** Counts what the draft is about, writes it with the office's own paragraphs, and hands it on once. Shows nothing. */
export function Drafting({ order, territory, onDraft }: DraftingProps) {
  const book = useFigureBook(order, territory)
  const naming = useNaming(territory, order.entrySet)
  const remembered = useBuildingBlocks()
  const handed = useRef<DraftOrder | null>(null)
  useEffect(() => {
    if (!book || !remembered || handed.current === order) return
    handed.current = order
    const campaign = territory.campaigns.find(({ id }) => id === order.period.campaign)
    const setting = { ...order, now: Date.now(), campaignName: campaign?.name ?? null }
    const draft = draftReport(order.kind, setting, book, naming)
    onDraft({ ...draft, blocks: fillOwnWords(draft.blocks, remembered) }, book)
  }, [book, naming, order, remembered, territory, onDraft])
  return null
}
