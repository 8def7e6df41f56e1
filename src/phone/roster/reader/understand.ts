import { villageOf, type Area, type AreaCode } from '../../../domain/area.ts'
import { groupBy } from '../../../domain/group-by.ts'
import { cellText, isBlank, type Cell } from '../../../domain/roster/cell.ts'
import type { Columns, RosterList } from '../../../domain/roster/columns.ts'
import { createKnownAreas } from '../../../domain/roster/known-areas.ts'
import { areaCodeIn, readAreaRow } from '../../../domain/roster/read-area-row.ts'
import { readPlaceRow } from '../../../domain/roster/read-place-row.ts'
import type { AreaRow, PlaceRow, RowFault, Understood } from '../../../domain/roster/roster-row.ts'
import { standardVocabulary } from '../../../domain/vocabulary.ts'
import { extendVocabulary } from '../../../domain/vocabulary/extend.ts'
import { toStored, type Coordinates } from '../../coordinates/shift.ts'
import type { Table } from '../../tables/table.ts'

/** What the person has settled about a file. */
export interface Settings {
  readonly list: RosterList
  /** Row of the headers, from 0. */
  readonly header: number
  readonly columns: Columns
  /** Kind of the places where no column says. */
  readonly kind: string
  readonly coordinates: Coordinates
  readonly areas: readonly Area[]
  readonly own: readonly AreaCode[]
  /** The office's additions to the vocabulary. */
  readonly additions: unknown
}

export interface Reading {
  /**
   * Villages' hamlets before their doors, what has a point before what has none, and villages one after the other, so
   * that the store reads each once.
   */
  readonly rows: readonly (AreaRow | PlaceRow)[]
  readonly faults: readonly RowFault[]
}

const rowsPerStep = 2000

/** Reads every row below the headers; `progress` is told how far it is. */
export function understand(table: Table, settings: Settings, progress: (done: number) => void): Reading {
  const read = settings.list === 'areas' ? areaReader(table, settings) : placeReader(settings)
  const rows: (AreaRow | PlaceRow)[] = []
  const faults: RowFault[] = []
  for (const [i, cells] of table.entries()) {
    if (i % rowsPerStep === 0) progress(i)
    if (i <= settings.header || isBlank(cells)) continue
    const result = read(i + 1, cells)
    if ('ok' in result) rows.push(result.ok)
    else faults.push(result.fault)
  }
  return { rows: inOrder(rows), faults }
}

type Read = (row: number, cells: readonly Cell[]) => Understood<AreaRow | PlaceRow>

/** A town and its villages come in one file: what stands in it is known beforehand. */
function areaReader(table: Table, { columns, header, areas, own }: Settings): Read {
  const inFile = table.slice(header + 1).map((cells): Area => {
    const code = areaCodeIn(cells, columns)
    return { code, name: cellText(cells[columns.name ?? -1]), shortName: '', parent: null, initials: '' }
  })
  const wellFormed = inFile.filter(({ code }) => /^\d{12}(\d{3})?$/.test(code))
  const known = createKnownAreas([...areas, ...wellFormed], own)
  return (row, cells) => readAreaRow(row, cells, columns, known)
}

function placeReader({ columns, kind, areas, own, additions, coordinates }: Settings): Read {
  const known = createKnownAreas(areas, own)
  const { vocabulary } = extendVocabulary(standardVocabulary, additions)
  return (row, cells) => {
    const result = readPlaceRow(row, cells, { columns, known, vocabulary, kind })
    if (!('ok' in result) || !result.ok.point || coordinates === 'wgs84') return result
    const { latitude, longitude } = toStored(result.ok.point, coordinates)
    return { ok: { ...result.ok, point: { latitude: round(latitude), longitude: round(longitude) } } }
  }
}

/** Rows come in the order of the file. */
function inOrder(rows: readonly (AreaRow | PlaceRow)[]): (AreaRow | PlaceRow)[] {
  const groups = groupBy(rows, (row) => ('code' in row ? row.code : villageOf(row.area)))
  return Array.from(groups.keys())
    .sort()
    .flatMap((key) => {
      const group = groups.get(key) ?? []
      return [0, 1, 2].flatMap((rank) => group.filter((row) => rankOf(row) === rank))
    })
}

function rankOf(row: AreaRow | PlaceRow): number {
  if ('code' in row || row.kind === 'natural_village') return 0
  return row.point ? 1 : 2
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
