import type { Cell } from '../../../domain/roster/cell.ts'
import { plainText, textOfRuns } from '../../files/xml.ts'

export interface CellReader {
  readonly strings: readonly string[]
  readonly isDay: (style: number) => boolean
  readonly day: (serial: number) => Date
}

/** Columns further right hold nothing that a list needs. */
const mostColumns = 256
const mostRows = 1_048_576

/**
 * Rows of a sheet out of its XML, which comes in pieces: a county's list is a hundred megabytes of it. Each row stands
 * where the spreadsheet numbers it; of a formula the last result is taken.
 */
export function createSheet(reader: CellReader): { add(text: string): void; rows(): Cell[][] } {
  const table: Cell[][] = []
  let rest = ''
  let prefix: string | null = null
  return {
    add(text) {
      rest += text
      const began = prefix === null ? /<(\w+:)?sheetData\b/.exec(rest) : null
      if (began) prefix = began[1] ?? ''
      if (prefix === null) return
      let from = 0
      for (;;) {
        const row = nextRow(rest, from, prefix)
        if (!row) break
        from = row.end
        const number = row.number ?? table.length + 1
        const cells = row.content === '' ? [] : cellsOf(row.content, reader)
        // Rows that have a look and nothing else may go on to the millionth.
        if (cells.length === 0) continue
        if (number > mostRows) throw new RangeError('more rows than a sheet has')
        while (table.length < number - 1) table.push([])
        table[number - 1] = cells
      }
      rest = rest.slice(from)
    },
    rows: () => table,
  }
}

/** The next whole row from a position on; null when its end has not come yet. `prefix` is its writer's, as x: is. */
function nextRow(xml: string, from: number, prefix: string): { readonly content: string; readonly number: number | null; readonly end: number } | null {
  const begin = xml.indexOf(`<${prefix}row`, from)
  const opened = begin < 0 ? -1 : xml.indexOf('>', begin)
  if (opened < 0) return null
  const tag = xml.slice(begin, opened)
  const number = /\sr="(\d+)"/.exec(tag)
  const head = { number: number ? Number(number[1]) : null }
  if (tag.endsWith('/')) return { ...head, content: '', end: opened + 1 }
  const closing = `</${prefix}row>`
  const end = xml.indexOf(closing, opened)
  return end < 0 ? null : { ...head, content: xml.slice(opened + 1, end), end: end + closing.length }
}

const cellTag = /<(?:\w+:)?c((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g

function cellsOf(row: string, reader: CellReader): Cell[] {
  const cells: Cell[] = []
  let next = 0
  for (const [, tag = '', content] of row.matchAll(cellTag)) {
    const column = columnOf(tag) ?? next
    next = column + 1
    if (content === undefined || column >= mostColumns) continue
    const value = valueOf(tag, content, reader)
    if (value === null || value === '') continue
    while (cells.length < column) cells.push(null)
    cells[column] = value
  }
  return cells
}

function valueOf(tag: string, content: string, { strings, isDay, day }: CellReader): Cell {
  const type = /\st="(\w+)"/.exec(tag)?.[1] ?? 'n'
  if (type === 'inlineStr') return textOfRuns(content)
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(content)?.[1]
  if (value === undefined) return null
  if (type === 's') return strings[Number(value)] ?? null
  if (type === 'b') return value === '1'
  if (type !== 'n') return plainText(value)
  const style = /\ss="(\d+)"/.exec(tag)
  const number = Number(value)
  return style && isDay(Number(style[1])) && Number.isFinite(number) ? day(number) : number
}

/** From the letters of a cell's name: C7 is column 2. */
function columnOf(tag: string): number | null {
  const letters = /\sr="([A-Z]{1,3})/.exec(tag)?.[1]
  if (letters === undefined) return null
  let column = 0
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64
  return column - 1
}
