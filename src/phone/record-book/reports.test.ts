import { expect, test } from 'vitest'
import type { Report } from '../../domain/report/report.ts'
import { onANewPhone, openFor } from './for-tests.ts'
import {
  dropBuildingBlock,
  dropReport,
  keepBuildingBlock,
  keepFirstDraft,
  keepReport,
  keepReportForm,
  readBuildingBlocks,
  readReport,
  readReportForms,
  readReports,
} from './reports.ts'

onANewPhone()

const report: Report = {
  id: '0199a2f0-0000-7000-8000-000000000001',
  kind: 'month_meeting',
  area: '450126104000',
  period: { from: 20260801, to: 20260831, kind: 'month', campaign: null },
  rounding: 'cut',
  entrySet: '6jin_by',
  head: null,
  title: ['新桥镇2026年8月', '反诈宣传工作月报'],
  recipient: '',
  sender: '新桥镇反诈中心',
  day: 20260901,
  blocks: [{ id: 'b1', kind: 'paragraph', parts: [{ text: '走访' }, { figure: 'visits', as: 'number' }] }],
  typed: {},
  made: 1,
  changed: 1,
}

test('a report is on the disk as it was last changed, and in a book that is opened again', async () => {
  const book = await openFor()
  await keepReport(book, report, 3)
  await keepReport(book, { ...report, recipient: '县联席办' }, 2)
  book.close()
  const again = await openFor()
  expect(await readReport(again, report.id)).toEqual({ ...report, recipient: '县联席办' })
  expect(await readReports(again)).toMatchObject([{ id: report.id, missing: 2 }])
})

test('what is told of a kept report reaches whoever lists them', async () => {
  const book = await openFor()
  const told: string[] = []
  book.changes.listen(({ what }) => told.push(what))
  await keepReport(book, report, null)
  expect(told).toEqual(['reports'])
})

test('the draft of a month is made once: not over one’s own work, and not again when it was thrown away', async () => {
  const book = await openFor()
  await keepFirstDraft(book, report, 4)
  await keepReport(book, { ...report, sender: '改过' }, 4)
  await keepFirstDraft(book, report, 4)
  expect(await readReport(book, report.id)).toMatchObject({ sender: '改过' })
  await dropReport(book, report.id)
  await keepFirstDraft(book, report, 4)
  expect(await readReport(book, report.id)).toBeUndefined()
  expect(await readReports(book)).toEqual([{ id: report.id, report: null, missing: null }])
})

test('paragraphs and forms of the office are remembered', async () => {
  const book = await openFor()
  await keepBuildingBlock(book, { id: '1', name: '组织领导', heading: '组织领导', text: [{ text: '成立专班。' }] })
  await keepBuildingBlock(book, { id: '2', name: '下一步', heading: '', text: [] })
  await dropBuildingBlock(book, '2')
  expect((await readBuildingBlocks(book)).map(({ name }) => name)).toEqual(['组织领导'])
  const form = { id: 'f', kind: 'excel' as const, name: '统计表.xlsx', bytes: new ArrayBuffer(3), cells: [{ sheet: '表1', cell: 'B2', figure: 'visits', area: null }], at: 1 }
  await keepReportForm(book, form)
  await keepReportForm(book, { ...form, id: 'w', kind: 'word', cells: [] })
  expect(await readReportForms(book, 'excel')).toEqual([form])
})
