import { HeadingLevel, Paragraph, type FileChild } from 'docx'
import { writtenBlocks } from '../../../../domain/report/outline.ts'
import { reportTable } from '../../../../domain/report/report-table.ts'
import type { Block } from '../../../../domain/report/report.ts'
import type { DocumentInput } from '../document-input.ts'
import { oneLine, paragraphLines } from '../plain-lines.ts'
import { photos, wholePictures } from './picture.ts'
import { styleIds } from './styles.ts'
import { table } from './table.ts'
import { line, run } from './text.ts'

/** The parts of a report in their order. What is empty is left out: guidance without an answer, a table without rows. */
export function body(input: DocumentInput): FileChild[] {
  return writtenBlocks(input.report.blocks).flatMap((block) => blockChildren(block, input))
}

function blockChildren(block: Block, { book, naming, pictures }: DocumentInput): FileChild[] {
  switch (block.kind) {
    case 'heading': {
      const text = oneLine(block.text)
      return text === '' ? [] : [new Paragraph({ heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, children: [run(text)] })]
    }
    case 'paragraph':
      return paragraphLines(block.parts, book).map((text) => line(styleIds.body, text))
    case 'table': {
      const shown = reportTable(block.table, book, naming)
      if (shown.rows.length === 0) return []
      const caption = oneLine(block.caption)
      return [...(caption === '' ? [] : [line(styleIds.caption, caption)]), table(shown), line(styleIds.flush, '')]
    }
    case 'chart':
    case 'map':
      return wholePictures(pictures.get(block.id) ?? [])
    case 'photos':
      return photos(pictures.get(block.id) ?? [])
  }
}
