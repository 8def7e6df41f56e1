import { createContext, useContext } from 'react'
import type { AreaCode } from '../../../domain/area.ts'
import type { Period } from '../../../domain/day.ts'
import type { FigureBook, FigureKey } from '../../../domain/report/figure.ts'
import type { Inline } from '../../../domain/report/report.ts'
import type { Naming } from '../../../domain/report/table.ts'

/** A paragraph as the tools around it reach it. */
export interface WrittenPart {
  readonly insert: (part: Extract<Inline, { figure: FigureKey }>) => void
  readonly focus: (where: 'start' | 'end') => void
}

/** What every part of the page needs to show its figures. */
export interface Paper {
  /** Null while the visits are being counted. */
  readonly book: FigureBook | null
  readonly naming: Naming
  /** The report's id, for ways to the visits behind a figure. */
  readonly report: string
  readonly area: AreaCode
  readonly period: Period
  /** The figure whose source is being shown. */
  readonly chosen: FigureKey | null
  readonly choose: (figure: FigureKey) => void
  readonly register: (part: string, written: WrittenPart) => () => void
}

const PaperOfThisReport = createContext<Paper | null>(null)
export const PaperProvider = PaperOfThisReport.Provider

export function usePaper(): Paper {
  const paper = useContext(PaperOfThisReport)
  if (!paper) throw new Error('no report is open here')
  return paper
}
