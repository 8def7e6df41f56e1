import type { FigureBook } from '../../../domain/report/figure.ts'
import type { Report } from '../../../domain/report/report.ts'
import type { Naming } from '../../../domain/report/table.ts'

/** All that a document is made from; its figures are written as the book has them at that moment. */
export interface DocumentInput {
  readonly report: Report
  readonly book: FigureBook
  readonly naming: Naming
  /** Of the chart, the map and the photos of the report, by the id of their block. A block without any is left out. */
  readonly pictures: ReadonlyMap<string, readonly Picture[]>
}

export interface Picture {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: 'image/png' | 'image/jpeg'
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Empty where nothing is to be said. */
  readonly caption: string
}
