import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { ReportTable } from '../../../../domain/report/table.ts'
import { cellText, headLines, isCounted } from '../table-text.ts'
import { columnsFor } from './columns.ts'
import { fonts } from './fonts.ts'
import { blockWidth } from './page.ts'
import { styleIds } from './styles.ts'
import { run } from './text.ts'

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType]

/** As wide as the text block; its heads stand on every page again, and no row is broken by the end of one. */
export function table({ heads, rows }: ReportTable): Table {
  const titles = heads.map(headLines)
  const texts = rows.map(({ cells }) => heads.map((_, column) => cellText(cells[column] ?? '')))
  const counted = heads.map((_, column) => isCounted(rows, column))
  const { widths, size } = columnsFor(titles, texts, counted)
  const cell = (lines: readonly string[], column: number, style: string, alignment: Alignment, bold: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: cellMargin, right: cellMargin, marginUnitType: WidthType.DXA },
      children: [
        new Paragraph({
          style,
          alignment,
          children: lines.map((text, i) => run(text, { size: size * 2, ...(i > 0 && { break: 1 }), ...(bold && { font: { eastAsia: fonts.heading.name, hint: 'eastAsia' } }) })),
        }),
      ],
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
        ({ total }, i) =>
          new TableRow({
            cantSplit: true,
            // The total does not go over to the next page alone.
            keepNext: i === rows.length - 2,
            children: (texts[i] ?? []).map((text, column) => cell([text], column, styleIds.cell, counted[column] === true ? AlignmentType.RIGHT : AlignmentType.LEFT, total)),
          }),
      ),
    ],
  })
}

const cellMargin = 50
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
