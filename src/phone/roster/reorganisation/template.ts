import { areaLevel, type Area } from '../../../domain/area.ts'
import { saveFile } from '../../files/save-file.ts'
import { createWorkbookWriter } from '../../files/workbook-writer.ts'

const heads = ['旧代码', '旧名称', '新代码', '生效日期'].map((title) => ({ key: title, title, kind: 'text' as const }))

/**
 * The mapping table as a workbook to fill in, with the towns and villages of today. A workbook, since a spreadsheet
 * turns codes of twelve digits in a CSV file into 4.50126E+11.
 */
export async function saveTemplate(name: string, areas: Iterable<Area>): Promise<void> {
  const listed = [...areas].filter(({ code }) => ['town', 'village'].includes(areaLevel(code))).sort((a, b) => (a.code < b.code ? -1 : 1))
  const rows = listed.map(({ code, name: old }) => [code, old, null, null])
  const writer = createWorkbookWriter()
  await writer.ask({ act: 'sheet', name, heads, fixed: 0 })
  await writer.ask({ act: 'rows', rows })
  const workbook = await writer.ask({ act: 'finish' })
  writer.end()
  if (workbook) saveFile(`${name}.xlsx`, workbook)
}
