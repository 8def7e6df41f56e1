import type { AreaRow, PlaceRow } from '../../domain/roster/roster-row.ts'
import type { RosterList } from '../../domain/roster/columns.ts'
import { rowsPerImportRequest, type Imports, type ImportUndone, type RowsImported } from '../../protocol/roster.ts'
import type { Reply } from './reply.ts'
import { ask } from './transport.ts'

export { rowsPerImportRequest }
export type { ImportEntry } from '../../protocol/roster.ts'

/** Sends rows of a list; the same ones again change nothing, so what was not answered is sent once more. */
export function sendRows(
  id: string,
  list: RosterList,
  file: string,
  rows: readonly (AreaRow | PlaceRow)[],
): Promise<Reply<RowsImported>> {
  return ask('POST', `/api/roster/imports/${id}`, { list, file, rows })
}

export function listImports(): Promise<Reply<Imports>> {
  return ask('GET', '/api/roster/imports')
}

export function undoImport(id: string): Promise<Reply<ImportUndone>> {
  return ask('POST', `/api/roster/imports/${id}/undo`, {})
}
