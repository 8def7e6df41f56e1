import { createWorkbookWriter } from '../../files/workbook-writer.ts'
import type { DocumentInput } from './document-input.ts'
import { reportSheets } from './report-sheets.ts'

/** All tables and figures of a report as an Excel file, written beside the page. */
export async function makeReportWorkbook(input: DocumentInput): Promise<Blob> {
  const writer = createWorkbookWriter()
  try {
    for (const { name, heads, fixed, rows } of reportSheets(input)) {
      await writer.ask({ act: 'sheet', name, heads, fixed })
      await writer.ask({ act: 'rows', rows })
    }
    const file = await writer.ask({ act: 'finish' })
    if (!file) throw new Error('the writer gave no file')
    return file
  } finally {
    writer.end()
  }
}
