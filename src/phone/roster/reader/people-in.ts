import type { Area } from '../../../domain/area.ts'
import type { Account } from '../../../domain/people.ts'
import { isBlank } from '../../../domain/roster/cell.ts'
import { matchPeople, personKey, readPersonRow, type PersonRow } from '../../../domain/roster/person-row.ts'
import { faulty, type RowFault } from '../../../domain/roster/roster-row.ts'
import { readTables, type FileFault } from '../../tables/read-table.ts'

export interface PeopleRead {
  readonly rows: readonly PersonRow[]
  readonly faults: readonly RowFault[]
}

/** The people of a file: of a workbook the first sheet whose headers are those of people. */
export async function peopleIn(
  file: Blob,
  { areas, by }: { readonly areas: readonly Area[]; readonly by: Account },
): Promise<PeopleRead | { readonly fault: FileFault | 'no-people' }> {
  const read = await readTables(file, () => undefined)
  if ('fault' in read) return read
  for (const { table } of read.tables) {
    const all = table.slice(0)
    const matched = matchPeople(all)
    if (!matched) continue
    const reader = { columns: matched.columns, areas: new Map(areas.map((area) => [area.code, area])), by }
    const understood = all.flatMap((cells, i) => (i <= matched.header || isBlank(cells) ? [] : [readPersonRow(i + 1, cells, reader)]))
    return onceEach(understood)
  }
  return { fault: 'no-people' }
}

function onceEach(understood: readonly ReturnType<typeof readPersonRow>[]): PeopleRead {
  const seen = new Set<string>()
  const rows: PersonRow[] = []
  const faults: RowFault[] = []
  for (const result of understood) {
    if ('fault' in result) faults.push(result.fault)
    else if (seen.has(personKey(result.ok))) faults.push(faulty(result.ok.row, 'twice-in-file', result.ok.name).fault)
    else {
      seen.add(personKey(result.ok))
      rows.push(result.ok)
    }
  }
  return { rows, faults }
}
