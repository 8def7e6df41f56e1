import { areaLevel, type Area } from '../../../domain/area.ts'
import { saveBlob } from '../save-file.ts'

const headers = ['旧代码', '旧名称', '新代码', '生效日期']

/**
 * The mapping table as a workbook to fill in, with the towns and villages of today. A workbook, since a spreadsheet
 * turns codes of twelve digits in a CSV file into 4.50126E+11.
 */
export async function saveTemplate(name: string, areas: Iterable<Area>): Promise<void> {
  const { default: writeWorkbook } = await import('write-excel-file/universal')
  const listed = [...areas].filter(({ code }) => ['town', 'village'].includes(areaLevel(code))).sort((a, b) => (a.code < b.code ? -1 : 1))
  const text = (value: string) => ({ value, type: String, format: '@' })
  const rows = listed.map(({ code, name: old }) => [text(code), text(old), text(''), text('')])
  const columns = [{ width: 18 }, { width: 28 }, { width: 18 }, { width: 14 }]
  const workbook = writeWorkbook([headers.map((value) => ({ value, type: String, fontWeight: 'bold' as const })), ...rows], { columns })
  saveBlob(`${name}.xlsx`, await workbook.toBlob())
}
