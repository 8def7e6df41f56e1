import type { Place } from '../../../domain/place.ts'
import type { AreaCode } from '../../../domain/area.ts'
import { cellText } from '../../../domain/roster/cell.ts'
import { guessList, isPersonal, matchColumns, type Columns, type RosterList } from '../../../domain/roster/columns.ts'
import type { AreaRow, PlaceRow, RowFault } from '../../../domain/roster/roster-row.ts'
import type { Effect } from '../../../domain/roster/settle.ts'
import { compareRows, type Compared } from './compare-rows.ts'
import { faultsFile } from './faults-file.ts'
import { readTable, type FileFault, type Table } from './read-table.ts'
import { understand, type Reading, type Settings } from './understand.ts'

/** What a file looks like before anything is settled. */
export interface Opened {
  readonly list: RosterList
  readonly rows: number
  readonly matched: Readonly<Record<RosterList, { readonly header: number; readonly columns: Columns }>>
  /** What stands above each column, by list; a column about persons is null: nobody can choose it. */
  readonly headers: Readonly<Record<RosterList, readonly (string | null)[]>>
  readonly personal: readonly string[]
}

export interface Preview {
  readonly counts: Readonly<Record<Effect, number>>
  readonly faulty: number
  /** The first of them. */
  readonly faults: readonly RowFault[]
  /** Rows to send. */
  readonly toSend: number
}

const faultsShown = 200

/**
 * One file on the desk, from opening it to sending it. Lives in a worker: half a million cells never touch the
 * thread that draws.
 */
export class Desk {
  #table: Table = []
  #reading: Reading = { rows: [], faults: [] }
  #settings: Settings | null = null
  #known: Place[] = []
  #compared: Compared = { counts: { new: 0, changed: 0, unchanged: 0 }, rows: [], faults: [] }

  async open(file: Blob): Promise<Opened | { readonly fault: FileFault }> {
    const read = await readTable(file)
    if ('fault' in read) return read
    this.#table = read.table
    const matched = { areas: this.#match('areas'), places: this.#match('places') }
    const list = guessList(read.table) ?? 'places'
    const headersOf = (header: number) => (read.table[header] ?? []).map((cell) => (isPersonal(cell) ? null : cellText(cell)))
    return {
      list,
      rows: read.table.length - 1 - matched[list].header,
      matched,
      headers: { areas: headersOf(matched.areas.header), places: headersOf(matched.places.header) },
      personal: matched[list].personal,
    }
  }

  /** Reads the rows; resolves to the villages whose places are to be compared with. */
  async read(settings: Settings, progress: (done: number) => void): Promise<readonly AreaCode[]> {
    this.#settings = settings
    this.#known = []
    this.#reading = await understand(this.#table, settings, async (done) => {
      progress(done)
      // Lets messages in, such as the one that ends this worker.
      await new Promise((resolve) => setTimeout(resolve))
    })
    return [...new Set(this.#reading.rows.flatMap((row) => ('area' in row ? [row.area.slice(0, 12)] : [])))]
  }

  know(places: readonly Place[]): void {
    for (const place of places) this.#known.push(place)
  }

  preview(): Preview {
    const areas = this.#settings?.areas ?? []
    this.#compared = compareRows(this.#reading, { areas, places: this.#known })
    const { counts, rows, faults } = this.#compared
    return { counts, faulty: faults.length, faults: faults.slice(0, faultsShown), toSend: rows.length }
  }

  /** Rows to send, from one on. */
  rows(from: number, most: number): readonly (AreaRow | PlaceRow)[] {
    return this.#compared.rows.slice(from, from + most)
  }

  /** The faulty rows as a file; `late` are those that the office did not take. */
  faultsFile(late: readonly RowFault[], words: { reason: string; line: string; why: Readonly<Record<string, string>> }): string {
    const faults = [...this.#compared.faults, ...late].sort((a, b) => a.row - b.row)
    const of = ({ why, value }: RowFault) => [words.why[why] ?? why, value].filter(Boolean).join(' ')
    return faultsFile(this.#table, this.#settings?.header ?? 0, faults, { ...words, of })
  }

  #match(list: RosterList) {
    return matchColumns(this.#table, list) ?? { header: 0, columns: {}, personal: [] }
  }
}
