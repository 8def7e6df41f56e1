import Papa from 'papaparse'
import { cellText, type Cell } from '../../../domain/roster/cell.ts'
import type { RowFault } from '../../../domain/roster/roster-row.ts'
import { isPersonal } from '../../../domain/roster/columns.ts'
import type { Table } from './read-table.ts'

/**
 * The faulty rows as they came, with the reason in front, as a CSV file that Excel opens: to be corrected there and
 * imported again. Columns about persons are left out. What a spreadsheet would take for a formula is made text.
 */
export function faultsFile(
  table: Table,
  header: number,
  faults: readonly RowFault[],
  words: { readonly reason: string; readonly line: string; readonly of: (fault: RowFault) => string },
): string {
  const headers = table[header] ?? []
  const kept = Array.from(headers.keys()).filter((i) => !isPersonal(headers[i]))
  const line = (cells: readonly Cell[]) => kept.map((i) => asText(cells[i]))
  const lines = faults.map((fault) => [asText(words.of(fault)), String(fault.row), ...line(table[fault.row - 1] ?? [])])
  return `\uFEFF${Papa.unparse([[words.reason, words.line, ...line(headers)], ...lines], { newline: '\r\n' })}\r\n`
}

function asText(cell: Cell): string {
  const text = cellText(cell)
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
}
