import { figureKey, readFigureKey } from './figure-key.ts'
import type { FigureBook } from './figure.ts'
import type { TableName } from './report.ts'
import type { Naming, ReportTable } from './table.ts'

/** The table of that name from the figures of a book. */
export function reportTable(name: TableName, book: FigureBook, naming: Naming): ReportTable {
  if (name !== 'areas') return formsTable(book, naming)
  const rate = figureKey({ what: 'rate', kind: 'household' })
  const row = (of: FigureBook, title: string, total: boolean) => ({
    cells: [title, of.of('visits'), of.of('households'), of.of(rate), of.of('personTimes'), of.of('form:leaflet:份'), of.of('rank:household')],
    area: total ? null : of.area,
    total,
  })
  return {
    heads: [
      { title: '单位', unit: null },
      { title: '走访', unit: '次' },
      { title: '覆盖', unit: '户' },
      { title: '覆盖率', unit: '%' },
      { title: '面对面', unit: '人次' },
      { title: '宣传单', unit: '份' },
      { title: '名次', unit: '位' },
    ],
    rows: [...book.children.map((child) => row(book.at(child), naming.areaName(child), false)), row(book, '合计', true)],
  }
}

function formsTable(book: FigureBook, naming: Naming): ReportTable {
  return {
    heads: [
      { title: '形式', unit: null },
      { title: '单位', unit: null },
      { title: '数量', unit: '' },
    ],
    rows: book.keys.flatMap((key) => {
      const name = readFigureKey(key)
      if (name?.what !== 'form' || name.against) return []
      return [{ cells: [naming.vocabulary.forms.of(name.form).zh, name.unit, book.of(key)], area: null, total: false }]
    }),
  }
}
