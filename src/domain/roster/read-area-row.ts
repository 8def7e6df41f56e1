import { isAreaCode, parentArea } from '../area.ts'
import { cellText, type Cell } from './cell.ts'
import type { Columns, RosterField } from './columns.ts'
import type { KnownAreas } from './known-areas.ts'
import { faulty, type AreaRow, type Understood } from './roster-row.ts'

const longestName = 40

/**
 * A row of a list of areas. Codes of twelve digits, a grid fifteen; a grid may also come as the code of its village
 * and a number of its own. `known` has the areas of the roster and those of the file, since a town and its villages
 * come in one file.
 */
export function readAreaRow(row: number, cells: readonly Cell[], columns: Columns, known: KnownAreas): Understood<AreaRow> {
  const text = (field: RosterField) => cellText(cells[columns[field] ?? -1])
  const code = areaCodeIn(cells, columns)
  if (code === '') return faulty(row, 'no-code')
  if (!isAreaCode(code)) return faulty(row, 'bad-code', code)
  const name = text('name')
  if (name === '') return faulty(row, 'no-name')
  if (name.length > longestName) return faulty(row, 'long-name', name)
  if (!known.covers(code)) return faulty(row, 'other-area', code)
  const parent = parentArea(code)
  if (parent !== null && known.covers(parent) && !known.has(parent)) return faulty(row, 'no-parent', code)
  return { ok: { row, code, name } }
}

/** The code a row is about, whatever it is worth. */
export function areaCodeIn(cells: readonly Cell[], columns: Columns): string {
  const text = (field: RosterField) => cellText(cells[columns[field] ?? -1]).replaceAll(/[\s-]/g, '')
  const [code, village, grid] = [text('code'), text('villageCode'), text('gridCode')]
  if (grid !== '') return gridCode(code === '' ? village : code, grid)
  return code === '' ? village : code
}

/** 7, 07 and 007 are grid 007 of the village; fifteen digits are a code by themselves. */
export function gridCode(village: string, grid: string): string {
  return grid.length === 15 ? grid : `${village}${grid.replace(/^第?(\d+)(号?网格)?$/, '$1').padStart(3, '0')}`
}
