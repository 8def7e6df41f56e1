import { attribute } from '../../../files/xml.ts'
import { readCellName } from './cell-name.ts'

/** A piece of a sheet's XML, with where it begins and ends. */
export interface Piece {
  readonly from: number
  readonly to: number
  /** Attributes of its tag. */
  readonly tag: string
  /** Null where the tag closes itself. */
  readonly content: string | null
  /** Where the content begins. */
  readonly inside: number
}

export interface RowPiece extends Piece {
  /** From 1. */
  readonly number: number
}

export interface CellPiece extends Piece {
  /** From 0. */
  readonly column: number
}

/** Everything between the tags of sheetData; a self-closing one is empty. */
export function sheetData(xml: string): (Piece & { readonly prefix: string }) | null {
  const opened = /<(\w+:)?sheetData\b([^>]*?)(\/)?>/.exec(xml)
  if (!opened) return null
  const [whole, prefix = '', tag = '', closed] = opened
  const inside = opened.index + whole.length
  if (closed !== undefined) return { from: opened.index, to: inside, tag, content: null, inside, prefix }
  const end = xml.indexOf(`</${prefix}sheetData>`, inside)
  if (end < 0) return null
  return { from: opened.index, to: end + prefix.length + 12, tag, content: xml.slice(inside, end), inside, prefix }
}

/** Rows are numbered where the file says so, else one after the other. */
export function rowsIn(xml: string, prefix: string): RowPiece[] {
  let next = 1
  return pieces('row', xml, prefix).map((piece) => {
    const number = Number(attribute(piece.tag, 'r') ?? next)
    next = number + 1
    return { ...piece, number }
  })
}

export function cellsIn(row: RowPiece, prefix: string): CellPiece[] {
  let next = 0
  return pieces('c', row.content ?? '', prefix).map((piece) => {
    const column = readCellName(attribute(piece.tag, 'r') ?? '')?.column ?? next
    next = column + 1
    return { ...piece, column }
  })
}

function pieces(name: string, xml: string, prefix: string): Piece[] {
  const pattern = new RegExp(`<${prefix}${name}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${prefix}${name}>)`, 'g')
  return Array.from(xml.matchAll(pattern), ({ 0: whole, 1: tag = '', 2: content, index }) => ({
    from: index,
    to: index + whole.length,
    tag,
    content: content ?? null,
    inside: index + prefix.length + name.length + 2 + tag.length,
  }))
}
