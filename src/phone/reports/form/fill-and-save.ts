import type { FigureBook } from '../../../domain/report/figure.ts'
import type { Report } from '../../../domain/report/report.ts'
import { fileName, saveFile } from '../../files/save-file.ts'
import type { ReportFormRow } from '../../record-book/reports.ts'
import type { FormCellFault } from '../documents/form/fill-form.ts'
import type { PackageFault } from '../documents/open-package.ts'
import type { RecordBook } from '../../record-book/book.ts'
import { recordReport } from '../record-report.ts'
import { reportName } from '../report-name.ts'

/** Fills a form with the figures of a report and hands it to the downloads. Cells that could not be filled are told. */
export async function fillAndSave(
  form: Pick<ReportFormRow, 'name' | 'bytes' | 'cells'>,
  report: Report,
  book: FigureBook,
  records: RecordBook,
): Promise<{ readonly file: string; readonly left: readonly FormCellFault[] } | { readonly fault: PackageFault }> {
  const { fillForm } = await import('../documents/form/fill-form.ts')
  const filled = fillForm(new Uint8Array(form.bytes), form.cells, book)
  if ('fault' in filled) return filled
  const name = `${form.name.replace(/\.xlsx$/i, '')} ${reportName(report)}.xlsx`
  await recordReport(records, report, 'form')
  saveFile(name, filled.file)
  return { file: fileName(name), left: filled.left }
}
