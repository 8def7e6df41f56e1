import { isoDay, localDay } from '../../../../domain/day.ts'
import { dateStyles, dayOf, percentStyles } from '../../../files/number-styles.ts'
import { attribute, plainText, tagsNamed, textOfRuns } from '../../../files/xml.ts'
import { cellName, readCellName } from './cell-name.ts'
import { cellsIn, rowsIn, sheetData, type CellPiece } from './sheet-rows.ts'
import type { PackageFault } from '../open-package.ts'
import { openWorkbook, textOf, type WorkbookFile } from './workbook-file.ts'

/** A sheet as it is shown for choosing cells: what stands in it, and which cells are one. */
export interface FormSheet {
  readonly name: string
  /** How many rows and columns are worth showing: all with a text, a border or a colour, within reason. */
  readonly rows: number
  readonly columns: number
  readonly cells: ReadonlyMap<string, FormCell>
  readonly merged: readonly Merged[]
}

export interface FormCell {
  /** As a spreadsheet shows it, or nearly so. */
  readonly text: string
  /** It reckons itself and stays as it is: no figure can be put here. */
  readonly formula: boolean
}

export interface Merged {
  /** Upper left cell: it alone can be filled. */
  readonly cell: string
  /** From 1 and from 0. */
  readonly row: number
  readonly column: number
  readonly down: number
  readonly across: number
}

const mostRows = 300
const mostColumns = 60

/** The superior's Excel form, to choose cells in. Throws nothing: what is no such file is named. */
export function readForm(bytes: Uint8Array): { readonly sheets: readonly FormSheet[] } | { readonly fault: PackageFault } {
  const opened = openWorkbook(bytes)
  if ('fault' in opened) return opened
  const looks = { days: dateStyles(opened.styles), percents: percentStyles(opened.styles), from1904: tagsNamed('workbookPr', opened.workbook).some((tag) => /^(1|true)$/.test(attribute(tag, 'date1904') ?? '')) }
  return { sheets: opened.sheets.map(({ name, path }) => readSheet(name, textOf(opened.files, path), opened, looks)) }
}

interface Looks {
  readonly days: readonly boolean[]
  readonly percents: readonly boolean[]
  readonly from1904: boolean
}

function readSheet(name: string, xml: string, { strings }: WorkbookFile, looks: Looks): FormSheet {
  const cells = new Map<string, FormCell>()
  const size = { rows: 1, columns: 1 }
  const data = sheetData(xml)
  for (const row of data ? rowsIn(data.content ?? '', data.prefix) : []) {
    if (row.number > mostRows) break
    for (const piece of cellsIn(row, data?.prefix ?? '')) {
      if (piece.column >= mostColumns) continue
      size.rows = Math.max(size.rows, row.number)
      size.columns = Math.max(size.columns, piece.column + 1)
      const formula = /<(\w+:)?f\b/.test(piece.content ?? '')
      const text = shownText(piece, strings, looks)
      if (text !== '' || formula) cells.set(cellName({ row: row.number, column: piece.column }), { text, formula })
    }
  }
  return { name, ...size, cells, merged: mergedIn(xml) }
}

function shownText({ tag, content }: CellPiece, strings: readonly string[], { days, percents, from1904 }: Looks): string {
  if (content === null) return ''
  const type = attribute(tag, 't') ?? 'n'
  if (type === 'inlineStr') return textOfRuns(content)
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(content)?.[1]
  if (value === undefined) return ''
  if (type === 's') return strings[Number(value)] ?? ''
  if (type !== 'n') return plainText(value)
  const [style, number] = [Number(attribute(tag, 's') ?? -1), Number(value)]
  if (!Number.isFinite(number)) return value
  if (days[style]) return isoDay(localDay(dayOf(number, from1904).getTime(), 'UTC'))
  return percents[style] ? `${Number((number * 100).toPrecision(12))}%` : String(number)
}

export function mergedIn(xml: string): Merged[] {
  return tagsNamed('mergeCell', xml).flatMap((tag) => {
    const [first, last] = (attribute(tag, 'ref') ?? '').split(':').map(readCellName)
    if (!first || !last) return []
    return [{ cell: cellName(first), row: first.row, column: first.column, down: last.row - first.row + 1, across: last.column - first.column + 1 }]
  })
}
