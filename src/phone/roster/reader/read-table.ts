import Papa from 'papaparse'
import readSheets from 'read-excel-file/universal'
import type { Cell } from '../../../domain/roster/cell.ts'
import { guessList } from '../../../domain/roster/columns.ts'

export type Table = readonly (readonly Cell[])[]

/** What is wrong with a file as a whole. */
export type FileFault = 'old-excel' | 'not-a-table' | 'too-large' | 'empty'

const mostBytes = 100_000_000

/** The rows of an .xlsx or a CSV file, in UTF-8 or GBK; of a workbook the first sheet whose headers say something. */
export async function readTable(file: Blob): Promise<{ readonly table: Table } | { readonly fault: FileFault }> {
  if (file.size > mostBytes) return { fault: 'too-large' }
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer())
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return { fault: 'old-excel' }
  try {
    const table = startsWith(head, [0x50, 0x4b]) ? await readWorkbook(file) : readCsv(decode(await file.arrayBuffer()))
    if (!table) return { fault: 'not-a-table' }
    return table.length === 0 ? { fault: 'empty' } : { table }
  } catch {
    return { fault: 'not-a-table' }
  }
}

async function readWorkbook(file: Blob): Promise<Table> {
  const sheets = (await readSheets(file)).map(({ data }) => data as Table)
  return sheets.find((sheet) => guessList(sheet) !== null) ?? sheets[0] ?? []
}

/** Null for what is no text at all. */
function readCsv(text: string): Table | null {
  if (text.includes('\0')) return null
  return Papa.parse<string[]>(text, { skipEmptyLines: false, delimitersToGuess: [',', '\t', ';', '，'] }).data
}

/** Excel in Chinese writes CSV in GBK; what is not valid UTF-8 is taken for it. */
function decode(bytes: ArrayBuffer): string {
  const head = new Uint8Array(bytes.slice(0, 2))
  if (startsWith(head, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, i) => bytes[i] === byte)
}
