import { cellText, type Cell } from '../../../domain/roster/cell.ts'
import type { RowFault } from '../../../domain/roster/roster-row.ts'
import { isPersonal } from '../../../domain/roster/columns.ts'
import { byteOrderMark, csvLines } from '../../files/csv.ts'
import type { Table } from '../../tables/table.ts'

/**
 * The faulty rows as they came, with the reason in front, as a CSV file that Excel opens: to be corrected there and
 * imported again. Columns about persons are left out.
 */
export function faultsFile(
  table: Table,
  header: number,
  faults: readonly RowFault[],
  words: { readonly reason: string; readonly line: string; readonly of: (fault: RowFault) => string },
): string {
  const headers = table.at(header) ?? []
  const kept = Array.from(headers.keys()).filter((i) => !isPersonal(headers[i]))
  const line = (cells: readonly Cell[]) => kept.map((i) => cellText(cells[i]))
  const lines = faults.map((fault) => [cellText(words.of(fault)), String(fault.row), ...line(table.at(fault.row - 1) ?? [])])
  return byteOrderMark + csvLines([[words.reason, words.line, ...line(headers)], ...lines])
}
