import { attribute } from '../../../files/xml.ts'
import { cellName } from './cell-name.ts'
import { cellsIn, rowsIn, sheetData, type Piece, type RowPiece } from './sheet-rows.ts'

/** What a cell is to say: a number, or a text that is one whatever it holds. */
export type FormValue = number | string

/** Values by column from 0, by row from 1. */
export type FormValues = ReadonlyMap<number, ReadonlyMap<number, FormValue>>

/** A sheet with values in some of its cells; looks, formulas and everything else stay as they are written, to the letter. */
export function editSheet(xml: string, values: FormValues): string {
  const data = sheetData(xml)
  if (!data) return xml
  const { prefix } = data
  const waiting = [...values.keys()].sort((a, b) => a - b)
  const content = data.content ?? ''
  const made: string[] = []
  let at = 0
  const addBefore = (number: number) => {
    while (waiting[0] !== undefined && waiting[0] < number) {
      const row = waiting.shift() ?? 0
      made.push(`<${prefix}row r="${row}">${cellsFor(row, values.get(row), prefix)}</${prefix}row>`)
    }
  }
  for (const row of rowsIn(content, prefix)) {
    if (waiting[0] === undefined) break
    if (waiting[0] > row.number) continue
    made.push(content.slice(at, row.from))
    at = row.from
    addBefore(row.number)
    if (waiting[0] !== row.number) continue
    waiting.shift()
    made.push(editRow(row, values.get(row.number) ?? new Map(), prefix))
    at = row.to
  }
  made.push(content.slice(at))
  addBefore(Infinity)
  return `${xml.slice(0, data.from)}<${prefix}sheetData${data.tag}>${made.join('')}</${prefix}sheetData>${xml.slice(data.to)}`
}

function editRow(row: RowPiece, values: ReadonlyMap<number, FormValue>, prefix: string): string {
  const waiting = [...values.keys()].sort((a, b) => a - b)
  const content = row.content ?? ''
  const made: string[] = []
  let at = 0
  // A look of the whole row is that of its empty cells too.
  const look = attribute(row.tag, 's')
  const addBefore = (column: number) => {
    while (waiting[0] !== undefined && waiting[0] < column) {
      const next = waiting.shift() ?? 0
      made.push(cellXml(cellName({ row: row.number, column: next }), look, values.get(next) ?? '', prefix))
    }
  }
  for (const cell of cellsIn(row, prefix)) {
    if (waiting[0] === undefined) break
    if (waiting[0] > cell.column) continue
    made.push(content.slice(at, cell.from))
    at = cell.from
    addBefore(cell.column)
    if (waiting[0] !== cell.column) continue
    waiting.shift()
    made.push(cellXml(cellName({ row: row.number, column: cell.column }), attribute(cell.tag, 's'), values.get(cell.column) ?? '', prefix))
    at = cell.to
  }
  made.push(content.slice(at))
  addBefore(Infinity)
  // Which columns a row spans is a hint that may have become wrong.
  const tag = row.tag.replace(/\sspans="[^"]*"/, '').replace(/\s*\/$/, '')
  return `<${prefix}row${tag}>${made.join('')}</${prefix}row>`
}

function cellsFor(row: number, values: ReadonlyMap<number, FormValue> | undefined, prefix: string): string {
  const ordered = [...(values ?? [])].sort(([a], [b]) => a - b)
  return ordered.map(([column, value]) => cellXml(cellName({ row, column }), null, value, prefix)).join('')
}

/** Texts stand in the cell itself and are marked as such: no program takes them for a formula. */
function cellXml(name: string, style: string | null, value: FormValue, prefix: string): string {
  const look = style === null ? '' : ` s="${style}"`
  if (typeof value === 'number') return `<${prefix}c r="${name}"${look}><${prefix}v>${value}</${prefix}v></${prefix}c>`
  return `<${prefix}c r="${name}"${look} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escaped(value)}</${prefix}t></${prefix}is></${prefix}c>`
}

function escaped(text: string): string {
  return text.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Without the results that formulas had: programs that do not reckon anew on opening would show those of last month. */
export function withoutResults(xml: string): string {
  const data = sheetData(xml)
  if (!data || !/<(\w+:)?f\b/.test(data.content ?? '')) return xml
  const { prefix } = data
  const result = new RegExp(`<${prefix}v(?:\\s[^>]*)?>[^<]*</${prefix}v>|<${prefix}v/>`)
  const cells = (row: RowPiece) => replaced(row.content ?? '', cellsIn(row, prefix), (cell) => (/<(\w+:)?f\b/.test(cell.content ?? '') ? (cell.content ?? '').replace(result, '') : null))
  const content = replaced(data.content ?? '', rowsIn(data.content ?? '', prefix), cells)
  return xml.slice(0, data.inside) + content + xml.slice(data.inside + (data.content ?? '').length)
}

/** The text with the contents of some of its pieces changed; null leaves one as it is. */
function replaced<P extends Piece>(text: string, pieces: readonly P[], change: (piece: P) => string | null): string {
  const made: string[] = []
  let at = 0
  for (const piece of pieces) {
    const content = piece.content === null ? null : change(piece)
    if (content === null) continue
    made.push(text.slice(at, piece.inside), content)
    at = piece.inside + (piece.content ?? '').length
  }
  made.push(text.slice(at))
  return made.join('')
}
