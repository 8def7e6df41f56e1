import { attribute, escapedXml, withoutCodes } from '../../../files/xml.ts'
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
  const content = data.content ?? ''
  const rows = rowsIn(content, prefix).map((row) => ({ ...row, at: row.number }))
  const made = edited(content, rows, values, {
    added: (row, cells) => `<${prefix}row r="${row}">${cellsFor(row, cells, prefix)}</${prefix}row>`,
    changed: (row, cells) => editRow(row, cells, prefix),
  })
  return `${xml.slice(0, data.from)}<${prefix}sheetData${data.tag}>${made}</${prefix}sheetData>${xml.slice(data.to)}`
}

function editRow(row: RowPiece, values: ReadonlyMap<number, FormValue>, prefix: string): string {
  const cells = cellsIn(row, prefix).map((cell) => ({ ...cell, at: cell.column }))
  const named = (column: number) => cellName({ row: row.number, column })
  // A look of the whole row is that of its empty cells too.
  const look = attribute(row.tag, 's')
  const made = edited(row.content ?? '', cells, values, {
    added: (column, value) => cellXml(named(column), look, value, prefix),
    changed: (cell, value) => cellXml(named(cell.column), attribute(cell.tag, 's'), value, prefix),
  })
  // Which columns a row spans is a hint that may have become wrong.
  const tag = row.tag.replace(/\sspans="[^"]*"/, '').replace(/\s*\/$/, '')
  return `<${prefix}row${tag}>${made}</${prefix}row>`
}

interface Edits<P, Value> {
  readonly added: (at: number, value: Value) => string
  readonly changed: (piece: P, value: Value) => string
}

/** The text with values at some places: in the piece that is there already, else as a new one where it belongs by its number. */
function edited<P extends Piece & { readonly at: number }, Value>(
  text: string,
  pieces: readonly P[],
  values: ReadonlyMap<number, Value>,
  { added, changed }: Edits<P, Value>,
): string {
  const waiting = [...values].sort(([a], [b]) => a - b)
  const made: string[] = []
  let from = 0
  const addBefore = (at: number) => {
    for (let [next] = waiting; next && next[0] < at; [next] = waiting) {
      made.push(added(...next))
      waiting.shift()
    }
  }
  for (const piece of pieces) {
    const [next] = waiting
    if (!next) break
    if (next[0] > piece.at) continue
    made.push(text.slice(from, piece.from))
    from = piece.from
    addBefore(piece.at)
    const [here] = waiting
    if (here?.[0] !== piece.at) continue
    waiting.shift()
    made.push(changed(piece, here[1]))
    from = piece.to
  }
  made.push(text.slice(from))
  addBefore(Infinity)
  return made.join('')
}

function cellsFor(row: number, values: ReadonlyMap<number, FormValue>, prefix: string): string {
  const ordered = [...values].sort(([a], [b]) => a - b)
  return ordered.map(([column, value]) => cellXml(cellName({ row, column }), null, value, prefix)).join('')
}

/** Texts stand in the cell itself and are marked as such: no program takes them for a formula. */
function cellXml(name: string, style: string | null, value: FormValue, prefix: string): string {
  const look = style === null ? '' : ` s="${style}"`
  if (typeof value === 'number') return `<${prefix}c r="${name}"${look}><${prefix}v>${value}</${prefix}v></${prefix}c>`
  return `<${prefix}c r="${name}"${look} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapedXml(withoutCodes(value))}</${prefix}t></${prefix}is></${prefix}c>`
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
