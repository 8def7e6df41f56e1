import type { AreaCode } from '../area.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Figure } from './figure.ts'

/** A table as it stands in a report, on screen, in Word and in Excel alike. */
export interface ReportTable {
  readonly heads: readonly { readonly title: string; /** Of the figures below; null for texts. */ readonly unit: string | null }[]
  readonly rows: readonly ReportRow[]
}

export interface ReportRow {
  /** As many as there are heads. */
  readonly cells: readonly (string | Figure)[]
  /** Whose figures these are; null for the report's own area. */
  readonly area: AreaCode | null
  /** 合计: the sum row, which is never a sum of rows that may not be added. */
  readonly total: boolean
}

/** How things are called in a report. */
export interface Naming {
  readonly vocabulary: Vocabulary
  readonly areaName: (area: AreaCode) => string
  /** Row of the vocabulary: which 六进. */
  readonly entrySet: string
}
