import type { Area } from '../../../domain/area.ts'
import { localDay } from '../../../domain/day.ts'
import { readRegisteredTable, type RegisteredTable } from '../../../domain/registered-table.ts'
import { readTables, type FileFault } from '../../tables/read-table.ts'

export interface AskedTotals {
  readonly file: Blob
  readonly areas: readonly Area[]
}
export type ToldTotals = RegisteredTable | { readonly fault: FileFault | 'no-columns' }

/* Runs beside the page, for one file. */
addEventListener('message', ({ data }: MessageEvent<AskedTotals>) => {
  void answer(data)
})

async function answer(asked: AskedTotals): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page
  postMessage(await totalsIn(asked))
}

async function totalsIn({ file, areas }: AskedTotals): Promise<ToldTotals> {
  const read = await readTables(file, () => undefined)
  if ('fault' in read) return read
  const today = localDay(Date.now())
  // Of a workbook the first sheet that is a table of totals.
  return read.tables.map(({ table }) => readRegisteredTable(table.slice(0), areas, today)).find((found) => found !== null) ?? { fault: 'no-columns' }
}
