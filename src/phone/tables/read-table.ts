import { isBlank } from '../../domain/roster/cell.ts'
import { csvTable } from './csv-table.ts'
import type { Table } from './table.ts'
import { readWorkbook } from './workbook/read-workbook.ts'

export interface NamedTable {
  /** Name of the sheet where a workbook has several; else null. */
  readonly sheet: string | null
  readonly table: Table
}

/** What is wrong with a file as a whole; `stopped`: nobody knows, what was to read it is not there or went down. */
export type FileFault = 'old-excel' | 'not-a-table' | 'too-large' | 'empty' | 'stopped'

const mostBytes = 100_000_000

/** The tables of an .xlsx or a CSV file, in UTF-8 or GBK: of a workbook every sheet that is not empty. */
export async function readTables(
  file: Blob,
  progress: (part: number) => void,
): Promise<{ readonly tables: readonly NamedTable[] } | { readonly fault: FileFault }> {
  if (file.size > mostBytes) return { fault: 'too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { fault: 'old-excel' }
  try {
    const tables = startsWith(bytes, [0x50, 0x4b]) ? sheetsOf(bytes, progress) : readCsv(decode(bytes))
    if (!tables) return { fault: 'not-a-table' }
    const filled = tables.filter(({ table }) => !isEmpty(table))
    return filled.length === 0 ? { fault: 'empty' } : { tables: filled }
  } catch {
    return { fault: 'not-a-table' }
  }
}

function sheetsOf(bytes: Uint8Array, progress: (part: number) => void): NamedTable[] {
  const sheets = readWorkbook(bytes, progress)
  return sheets.map(({ name, rows }) => ({ sheet: sheets.length > 1 ? name : null, table: rows }))
}

/** Null for what is no text at all. */
function readCsv(text: string): NamedTable[] | null {
  return text.includes('\0') ? null : [{ sheet: null, table: csvTable(text) }]
}

function isEmpty(table: Table): boolean {
  for (const [, cells] of table.entries()) if (!isBlank(cells)) return false
  return true
}

/** Excel in Chinese writes CSV in GBK; what is not valid UTF-8 is taken for it. */
function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, i) => bytes[i] === byte)
}
