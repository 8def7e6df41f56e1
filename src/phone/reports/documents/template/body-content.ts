import { writtenBlocks } from '../../../../domain/report/outline.ts'
import { reportTable } from '../../../../domain/report/report-table.ts'
import type { ReportTable } from '../../../../domain/report/table.ts'
import type { DocumentInput } from '../document-input.ts'
import { oneLine, paragraphLines } from '../plain-lines.ts'

/** 正文 as a template gets it: its paragraphs and tables. Pictures have placeholders of their own. */
export interface BodyContent {
  readonly _type: 'body'
  readonly parts: readonly BodyPart[]
}

/** Level 0 is running text, 1 and 2 are headings. */
export type BodyPart = { readonly text: string; readonly level: 0 | 1 | 2 } | { readonly table: ReportTable }

export function bodyContent({ report, book, naming }: DocumentInput): BodyContent {
  const parts = writtenBlocks(report.blocks).flatMap((block): BodyPart[] => {
    switch (block.kind) {
      case 'heading':
        return [{ text: oneLine(block.text), level: block.level }]
      case 'paragraph':
        return paragraphLines(block.parts, book).map((text) => ({ text, level: 0 }))
      case 'table': {
        const table = reportTable(block.table, book, naming)
        return table.rows.length === 0 ? [] : [{ text: oneLine(block.caption), level: 0 }, { table }]
      }
      case 'chart':
      case 'map':
      case 'photos':
        return []
    }
  })
  return { _type: 'body', parts: parts.filter((part) => 'table' in part || part.text !== '') }
}
