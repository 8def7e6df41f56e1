import { areaLevel, isAreaCode, type AreaCode } from '../area.ts'
import { findPersonalData } from '../personal-data.ts'
import type { Point } from '../place.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { cellNumber, cellText, type Cell } from './cell.ts'
import type { Columns } from './columns.ts'
import type { KnownAreas } from './known-areas.ts'
import { gridCode } from './read-area-row.ts'
import { faulty, type PlaceRow, type RowFaultWhy, type Understood } from './roster-row.ts'

export interface PlaceRowReader {
  readonly columns: Columns
  readonly known: KnownAreas
  readonly vocabulary: Vocabulary
  /** Kind of every row where the file has no column for it. */
  readonly kind: string
}

const longestName = 60
const mostPeople = 1_000_000

/**
 * A row of a list of places. Its village is known by its code, or by its name together with its town's, and only
 * when that fits one village: 宾阳 has two 建设社区. Coordinates are taken as they stand; the caller shifts them.
 */
export function readPlaceRow(row: number, cells: readonly Cell[], reader: PlaceRowReader): Understood<PlaceRow> {
  const { columns, known, vocabulary } = reader
  const cell = (column: number | undefined) => (column === undefined ? undefined : cells[column])
  const text = (column: number | undefined) => cellText(cell(column))
  const area = areaIn(text, columns, known)
  if ('why' in area) return faulty(row, area.why, area.value)
  const kindName = text(columns.kind)
  const kind = kindName === '' ? reader.kind : kindNamed(vocabulary, kindName)
  if (kind === null) return faulty(row, 'unknown-kind', kindName)
  const hamlet = text(columns.hamlet) || null
  const name = withHamlet(text(columns.name), kind === 'natural_village' ? null : hamlet)
  if (name === '') return faulty(row, 'no-name')
  if (name.length > longestName) return faulty(row, 'long-name', name)
  // What was found is not repeated: the list of faults goes back into a file.
  if (findPersonalData(name).length > 0) return faulty(row, 'personal-data')
  const id = text(columns.id) || null
  if (id !== null && !/^\d{12}-\d{5}$/.test(id)) return faulty(row, 'unknown-id', id)
  const size = cellNumber(cell(columns.size))
  if (size === null ? text(columns.size) !== '' : !Number.isInteger(size) || size < 0 || size > mostPeople) return faulty(row, 'bad-size', text(columns.size))
  const point = pointIn(cell(columns.latitude), cell(columns.longitude))
  if (point && 'why' in point) return faulty(row, point.why, `${text(columns.longitude)} ${text(columns.latitude)}`.trim())
  return { ok: { row, id, kind, name, area: area.code, hamlet, point, size } }
}

/** What stands in a column of the row; empty where the file has none. */
type Text = (column: number | undefined) => string

function areaIn(
  text: Text,
  columns: Columns,
  known: KnownAreas,
): { readonly code: AreaCode } | { readonly why: RowFaultWhy; readonly value: string } {
  const village = villageIn(text, columns, known)
  if ('why' in village) return village
  if (!known.covers(village.code)) return { why: 'other-area', value: village.code }
  const grid = text(columns.gridCode)
  if (grid === '') return village
  const code = gridCode(village.code, grid)
  if (!isAreaCode(code) || !code.startsWith(village.code) || !known.has(code)) return { why: 'unknown-grid', value: grid }
  return { code }
}

function villageIn(
  text: Text,
  columns: Columns,
  known: KnownAreas,
): { readonly code: AreaCode } | { readonly why: RowFaultWhy; readonly value: string } {
  const [code, name, town] = [text(columns.villageCode).slice(0, 12), text(columns.village), text(columns.town)]
  const byName = name === '' ? [] : known.villages(name, town)
  if (code !== '') {
    const there = known.village(code)
    if (there === undefined) return isVillageCode(code) ? { why: 'unknown-village', value: code } : { why: 'bad-code', value: text(columns.villageCode) }
    // A code and a name of another village: one of the two is a slip, and nobody here knows which.
    if (byName.length > 0 && !byName.includes(code)) return { why: 'village-differs', value: `${code} ${name}` }
    return { code: there }
  }
  if (name === '') return { why: 'no-village', value: '' }
  const [first, second] = byName
  if (first === undefined) return { why: 'unknown-village', value: [town, name].join(' ').trim() }
  return second === undefined ? { code: first } : { why: 'two-villages', value: [town, name].join(' ').trim() }
}

const isVillageCode = (code: AreaCode) => isAreaCode(code) && areaLevel(code) === 'village'

function kindNamed(vocabulary: Vocabulary, name: string): string | null {
  const rows = vocabulary.placeKinds.all
  const row =
    rows.find(({ id, zh }) => id === name || zh === name) ?? rows.find(({ also }) => also.includes(name))
  return row?.id ?? null
}

/** Door numbers begin anew in every hamlet; the name of a place is one of a kind in its village. */
function withHamlet(name: string, hamlet: string | null): string {
  return hamlet === null || name === '' || name.startsWith(hamlet) ? name : `${hamlet} ${name}`
}

function pointIn(latitude: Cell, longitude: Cell): Point | { why: RowFaultWhy } | null {
  const [north, east] = [cellNumber(latitude), cellNumber(longitude)]
  if (north === null || east === null) return cellText(latitude) === '' && cellText(longitude) === '' ? null : { why: 'bad-point' }
  // China lies between 3° and 54° north and 73° and 136° east; there the two can be told apart.
  if (isNorth(east) && isEast(north)) return { why: 'point-swapped' }
  if (!isNorth(north) || !isEast(east)) return { why: 'bad-point' }
  return { latitude: round(north), longitude: round(east) }
}

const isNorth = (degrees: number) => degrees >= 3 && degrees <= 54
const isEast = (degrees: number) => degrees >= 73 && degrees <= 136
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
