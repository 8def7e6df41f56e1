/** Row from 1 and column from 0, as a cell's name B7 says them. */
export interface CellPosition {
  readonly row: number
  readonly column: number
}

/** Null for what names no cell; $B$7 is B7. */
export function readCellName(name: string): CellPosition | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(name) ?? []
  if (letters === undefined || digits === undefined) return null
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits), column: column - 1 }
}

export function cellName({ row, column }: CellPosition): string {
  return columnName(column) + row
}

/** A, B, ... Z, AA: as a spreadsheet calls its columns, from 0. */
export function columnName(column: number): string {
  const first = Math.floor(column / 26)
  return (first === 0 ? '' : columnName(first - 1)) + String.fromCharCode(65 + (column % 26))
}
