import { doubtfulFigures } from '../../domain/report/figure-text.ts'
import type { FigureBook } from '../../domain/report/figure.ts'
import type { Report } from '../../domain/report/report.ts'

/** How many figures in the sentences have no value. */
export function missingIn(report: Pick<Report, 'blocks'>, book: FigureBook): number {
  return doubtfulFigures(report, book).filter(({ value }) => value === null).length
}
