import type { Geometry } from '../../files/geojson.ts'
import { cleanText, type Cell, type Head } from '../../files/sheet.ts'

export interface Column<T> extends Head {
  readonly of: (item: T) => Cell
}

/** A table ready to be written in any of the formats, row by row. */
export interface Listing {
  readonly name: string
  readonly heads: readonly Head[]
  readonly size: number
  /** So many of the rows, at the end, add up the others. */
  readonly totals: number
  readonly row: (i: number) => Cell[]
  /** Null for a row that lies nowhere, as a total. */
  readonly geometry: (i: number) => Geometry | null
}

export function listing<T>(
  name: string,
  columns: readonly Column<T>[],
  items: readonly T[],
  place: (item: T) => Geometry | null,
  totals = 0,
): Listing {
  const cell = (value: Cell) => (typeof value === 'string' ? cleanText(value) : value)
  const at = <R>(i: number, look: (item: T) => R): R => {
    const item = items[i]
    if (item === undefined) throw new RangeError(`no row ${i}`)
    return look(item)
  }
  return {
    name,
    heads: columns.map(headOf),
    size: items.length,
    totals,
    row: (i) => at(i, (item) => columns.map((column) => cell(column.of(item)))),
    geometry: (i) => at(i, place),
  }
}

/** Without what works the cells out: heads travel to a worker, functions do not. */
function headOf({ key, title, kind, plainTitle }: Head): Head {
  return { key, title: cleanText(title), kind, ...(plainTitle !== undefined && { plainTitle: cleanText(plainTitle) }) }
}
