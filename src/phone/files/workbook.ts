import writeExcelFile, { type Cell as ExcelCell, type CellObject } from 'write-excel-file/universal'
import { asShare, isoDay, type Cell, type CellKind, type Head } from './sheet.ts'
import { withoutCodes } from './xml.ts'

export interface Sheet {
  /** At most 31 characters, none of []/\:*? */
  readonly name: string
  readonly heads: readonly Head[]
  readonly rows: readonly (readonly Cell[])[]
  /** So many columns at the left stay in sight. */
  readonly fixed: number
}

/** Texts without what `cleanText` takes out. Works as one piece: call it beside the page. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Blob> {
  return writeExcelFile(
    sheets.map(({ name, heads, rows, fixed }) => ({
      sheet: name,
      data: [heads.map(headCell), ...rows.map((row) => row.map((cell, i) => excelCell(cell, heads[i]?.kind ?? 'text')))],
      columns: heads.map((head, i) => ({ width: widthOf(head, rows, i) })),
      stickyRowsCount: 1,
      ...(fixed > 0 && { stickyColumnsCount: fixed }),
      orientation: 'landscape' as const,
    })),
  ).toBlob()
}

const headCell = ({ title, kind }: Head): CellObject => ({
  value: excelText(title),
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#DDEBE5',
  align: kind === 'text' ? 'left' : 'right',
  alignVertical: 'center',
  wrap: true,
})

const formats = { count: '#,##0', rate: '0.0%', points: '+0.0;-0.0;0.0', day: 'yyyy-mm-dd', percent: '0.00%', number: 'General' } as const

function excelCell(cell: Cell, kind: CellKind): ExcelCell {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string' || kind === 'text') {
    const text = String(cell)
    return { value: excelText(text), type: String, alignVertical: 'top', ...(text.length > widest && { wrap: true }) }
  }
  if (kind === 'day') return { value: new Date(`${isoDay(cell)}T00:00:00Z`), type: Date, format: formats.day }
  return { value: isShare(kind) ? asShare(cell) : cell, type: Number, format: formats[kind] }
}

const isShare = (kind: CellKind) => kind === 'rate' || kind === 'percent'

/** More than a cell of Excel can hold makes it call the file damaged. */
const most = 32_767

/**
 * What looks like the code of a sign is told from one. The library keeps its texts in a plain object and would not write what every object has (constructor): such a text gets
 * an invisible sign behind it, which our own import takes off again.
 */
export function excelText(text: string): string {
  const escaped = withoutCodes(text.slice(0, most))
  return escaped in Object.prototype ? `${escaped}\u200B` : escaped
}

const widest = 44
const narrowest = 9
const looked = 300

/** Wide enough for the first rows; Chinese characters take the room of two digits. */
function widthOf({ title, kind }: Head, rows: readonly (readonly Cell[])[], i: number): number {
  if (kind === 'day') return 12
  const texts = rows.slice(0, looked).map((row) => String(row[i] ?? ''))
  const longest = Math.max(0, ...texts.map(roomFor))
  // Long heads go into two lines.
  return Math.min(widest, Math.max(narrowest, Math.ceil(roomFor(title) / 2) + 2, longest + 2))
}

function roomFor(text: string): number {
  let room = 0
  for (const character of text) room += character > '\u2E7F' ? 2 : 1
  return room
}
