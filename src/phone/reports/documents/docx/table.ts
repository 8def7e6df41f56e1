import { AlignmentType, BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType, Paragraph } from 'docx'
import type { ReportRow, ReportTable } from '../../../../domain/report/table.ts'
import { headLines, isCounted } from '../head-text.ts'
import { usualText } from '../usual-form.ts'
import { fonts } from './fonts.ts'
import { blockWidth } from './page.ts'
import { styleIds } from './styles.ts'
import { run, widthOf } from './text.ts'

/** As wide as the text block; its heads stand on every page again, and no row is broken by the end of one. */
export function table({ heads, rows }: ReportTable): Table {
  const titles = heads.map(headLines)
  const counted = heads.map((_, column) => isCounted(rows, column))
  const widths = columnWidths(titles, rows)
  const size = heads.length > 8 ? 18 : heads.length > 6 ? 21 : 24
  const cell = (lines: readonly string[], column: number, style: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType], bold: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 60, right: 60, marginUnitType: WidthType.DXA },
      children: [new Paragraph({ style, alignment, children: lines.map((text, i) => run(text, { size, ...(i > 0 && { break: 1 }), ...(bold && { font: { eastAsia: fonts.heading.name, hint: 'eastAsia' } }) })) })],
    })
  return new Table({
    width: { size: blockWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: thick, bottom: thick, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        keepNext: true,
        children: titles.map((title, column) => cell(title, column, styleIds.cellHead, AlignmentType.CENTER, false)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: heads.map((_, column) => cell([cellText(row, column)], column, styleIds.cell, counted[column] === true ? AlignmentType.RIGHT : AlignmentType.LEFT, row.total)),
          }),
      ),
    ],
  })
}

const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

export function cellText(row: ReportRow, column: number): string {
  const cell = row.cells[column] ?? ''
  return typeof cell === 'string' ? cell : usualText(cell)
}

/** Room by what stands in a column; long heads go into two lines. */
function columnWidths(titles: readonly (readonly string[])[], rows: readonly ReportRow[]): number[] {
  const needed = titles.map((title, column) => Math.min(14, Math.max(2.5, ...title.map((text) => Math.min(5, widthOf(text))), ...rows.map((row) => widthOf(cellText(row, column)))) + 1))
  const total = needed.reduce((sum, each) => sum + each, 0)
  return needed.map((each) => Math.floor((each / total) * blockWidth))
}
