import { parentArea, villageOf, type Area, type AreaCode } from '../../../domain/area.ts'
import { shortNameOf } from '../../../domain/area-names.ts'
import type { Place } from '../../../domain/place.ts'
import { cellText } from '../../../domain/roster/cell.ts'
import { guessList, isPersonal, matchColumns, missingFields, mostTitles, type Columns, type RosterList } from '../../../domain/roster/columns.ts'
import type { AreaRow, PlaceRow, RowFault } from '../../../domain/roster/roster-row.ts'
import type { Effect } from '../../../domain/roster/settle.ts'
import { compareRows, type Compared } from './compare-rows.ts'
import { faultsFile } from './faults-file.ts'
import { layPoints, type PointsMap } from './lay-points.ts'
import { readTables, type FileFault, type NamedTable } from '../../tables/read-table.ts'
import type { Table } from '../../tables/table.ts'
import { understand, type Reading, type Settings } from './understand.ts'

/** What one list of a file looks like before anything is settled. */
export interface OpenedPart {
  /** Number of the list on this desk. */
  readonly part: number
  /** Where a workbook has several. */
  readonly sheet: string | null
  readonly list: RosterList
  /** Whether the headers say all that has to be known; else somebody has to look at the columns. */
  readonly sure: boolean
  readonly rows: number
  readonly matched: Readonly<Record<RosterList, { readonly header: number; readonly columns: Columns }>>
  /** What stands above each column, by list; a column about persons is null: nobody can choose it. */
  readonly headers: Readonly<Record<RosterList, readonly (string | null)[]>>
  readonly personal: readonly string[]
}

export interface Opened {
  readonly parts: readonly OpenedPart[]
  /** Sheets beside them that are no lists. */
  readonly unread: readonly string[]
}

export interface Preview {
  readonly counts: Readonly<Record<Effect, number>>
  /** New places that get a rough point. */
  readonly rough: number
  /** Places that go along with a natural village which gets its point. */
  readonly along: number
  readonly faulty: number
  /** The first of them. */
  readonly faults: readonly RowFault[]
  /** Rows to send. */
  readonly toSend: number
  /** Null where the list has no points. */
  readonly map: PointsMap | null
}

interface Part {
  readonly table: Table
  settings: Settings | null
  reading: Reading
  known: Place[]
  compared: Compared
}

const faultsShown = 200

/**
 * The lists on the desk, from opening their files to sending them. Lives in a worker: a million cells never touch the
 * thread that draws.
 */
export class Desk {
  readonly #parts: Part[] = []

  /** Puts the lists of one more file on the desk; `progress` is told what part of it is read, 0 to 1. */
  async open(file: Blob, progress: (part: number) => void = () => undefined): Promise<Opened | { readonly fault: FileFault }> {
    const read = await readTables(file, progress)
    if ('fault' in read) return read
    const lists = read.tables.filter(({ table }) => guessList(topOf(table)) !== null)
    const taken = lists.length > 0 ? lists : read.tables.slice(0, 1)
    return {
      parts: taken.map((each) => this.#put(each)),
      unread: read.tables.flatMap((each) => (each.sheet === null || taken.includes(each) ? [] : [each.sheet])),
    }
  }

  /** Reads the rows of one list; resolves to the villages whose places are to be compared with. */
  read(number: number, settings: Settings, progress: (done: number) => void): readonly AreaCode[] {
    const part = this.#part(number)
    // The areas of the other lists go in first.
    part.settings = { ...settings, areas: [...settings.areas, ...this.#areasBeside(part)] }
    part.known = []
    part.reading = understand(part.table, part.settings, progress)
    return [...new Set(part.reading.rows.flatMap((row) => ('area' in row ? [villageOf(row.area)] : [])))]
  }

  know(number: number, places: readonly Place[]): void {
    const { known } = this.#part(number)
    for (const place of places) known.push(place)
  }

  preview(number: number): Preview {
    const part = this.#part(number)
    part.compared = compareRows(part.reading, { areas: part.settings?.areas ?? [], places: part.known })
    const { counts, rough, along, rows, faults } = part.compared
    const map = part.settings && layPoints(part.reading, part.settings, part.known)
    return { counts, rough, along, faulty: faults.length, faults: faults.slice(0, faultsShown), toSend: rows.length, map }
  }

  /** Rows to send, from one on. A village that fits is not cut: what has no point needs what has one beside it. */
  rows(number: number, from: number, most: number): readonly (AreaRow | PlaceRow)[] {
    const { rows } = this.#part(number).compared
    const some = rows.slice(from, from + most)
    const next = rows[from + most]
    const whole = next ? some.findLastIndex((row) => beside(row) !== beside(next)) + 1 : 0
    return whole > 0 ? some.slice(0, whole) : some
  }

  /** The faulty rows as a file; `late` are those that the office did not take. */
  faultsFile(
    number: number,
    late: readonly RowFault[],
    words: { reason: string; line: string; why: Readonly<Record<string, string>> },
  ): string {
    const { compared, table, settings } = this.#part(number)
    const faults = [...compared.faults, ...late].sort((a, b) => a.row - b.row)
    const of = ({ why, value }: RowFault) => [words.why[why] ?? why, value].filter(Boolean).join(' ')
    return faultsFile(table, settings?.header ?? 0, faults, { ...words, of })
  }

  #put({ sheet, table }: NamedTable): OpenedPart {
    const part = this.#parts.push({ table, settings: null, reading: { rows: [], faults: [] }, known: [], compared: nothing }) - 1
    const top = topOf(table)
    const match = (list: RosterList) => matchColumns(top, list) ?? { header: 0, columns: {}, personal: [] }
    const matched = { areas: match('areas'), places: match('places') }
    const guessed = guessList(top)
    const list = guessed ?? 'places'
    const headersOf = (header: number) => Array.from(table.at(header) ?? [], (cell) => (isPersonal(cell) ? null : cellText(cell)))
    return {
      part,
      sheet,
      list,
      sure: guessed !== null && missingFields(list, matched[list].columns).length === 0,
      rows: table.length - 1 - matched[list].header,
      matched,
      headers: { areas: headersOf(matched.areas.header), places: headersOf(matched.places.header) },
      personal: matched[list].personal,
    }
  }

  #part(number: number): Part {
    const part = this.#parts[number]
    if (!part) throw new RangeError(`no list ${number} on the desk`)
    return part
  }

  /** Areas that the other lists bring, as they were last compared. */
  #areasBeside(part: Part): Area[] {
    const others = this.#parts.filter((other) => other !== part && other.settings?.list === 'areas')
    return others.flatMap(({ compared }) =>
      compared.rows.flatMap((row) =>
        'code' in row ? [{ code: row.code, name: row.name, shortName: shortNameOf(row.name), parent: parentArea(row.code), initials: '' }] : [],
      ),
    )
  }
}

/** Headers stand nowhere else. */
const topOf = (table: Table) => table.slice(0, mostTitles)

/** A row of an area stands by itself. */
const beside = (row: AreaRow | PlaceRow) => ('area' in row ? villageOf(row.area) : row.code)

const nothing: Compared = { counts: { new: 0, changed: 0, unchanged: 0 }, rough: 0, along: 0, rows: [], faults: [] }
