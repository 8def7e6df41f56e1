import { areaWords } from './area-words.ts'
import { formsToName } from './expected-forms.ts'
import { comparisons, figureKey, type FigureName } from './figure-key.ts'
import { comparisonNames } from './figure-name.ts'
import type { FigureBook, FigureKey } from './figure.ts'
import { namesOf } from './known-figures.ts'
import type { TableName } from './report.ts'
import type { Naming, ReportRow, ReportTable } from './table.ts'

/**
 * A table of a report. Rows of one column have one unit, or a column of their own that says the unit; nothing is added up:
 * the total row holds what the area itself has, since a place of two villages is one and most columns may not be summed.
 * Comparisons that no row has are left out, and a table of nothing has no rows.
 */
export function reportTable(name: TableName, book: FigureBook, naming: Naming): ReportTable {
  switch (name) {
    case 'areas':
      return areasTable(book, naming)
    case 'forms':
      return formsTable(book, naming)
    case 'entries':
      return entriesTable(book, naming)
    case 'topics':
      return topicsTable(book, naming)
    case 'audiences':
      return audiencesTable(book, naming)
  }
}

interface Column {
  readonly title: string
  readonly key: FigureKey
  /** Left out where neither the area nor any below it has a value. */
  readonly mayBeLeftOut?: boolean
}

const areaColumns: readonly Column[] = [
  { title: '走访', key: 'visits' },
  { title: '覆盖户数', key: 'households' },
  { title: '在册户数', key: figureKey({ what: 'expected', kind: 'household' }) },
  { title: '覆盖率', key: figureKey({ what: 'rate', kind: 'household' }) },
  { title: '较任务目标', key: figureKey({ what: 'gap', kind: 'household' }), mayBeLeftOut: true },
  { title: '面对面宣传', key: 'personTimes' },
  { title: '发放宣传单', key: figureKey({ what: 'form', form: 'leaflet', unit: '份' }), mayBeLeftOut: true },
  { title: '发放宣传单', key: figureKey({ what: 'form', form: 'leaflet', unit: '张' }), mayBeLeftOut: true },
  { title: '协助安装APP', key: 'installs', mayBeLeftOut: true },
  { title: '出动人员', key: 'staff' },
]
/** Of the areas among each other: the row of the whole has none. */
const rank = figureKey({ what: 'rank', kind: 'household' })

function areasTable(book: FigureBook, naming: Naming): ReportTable {
  const children = book.children.map((area) => ({ area, own: book.at(area) }))
  const heads = [text(areaWords(book.area, naming).below)]
  if (children.length === 0) return { heads, rows: [] }
  const isKnown = (key: FigureKey) => [book, ...children.map(({ own }) => own)].some((one) => one.of(key).value !== null)
  const columns = areaColumns.filter(({ key, mayBeLeftOut = false }) => !mayBeLeftOut || isKnown(key))
  const figures = (own: FigureBook) => columns.map(({ key }) => own.of(key))
  const isRanked = isKnown(rank)
  return {
    heads: [
      ...heads,
      ...columns.map(({ title, key }) => ({ title, unit: book.of(key).unit })),
      ...(isRanked ? [{ title: '覆盖率名次', unit: book.of(rank).unit }] : []),
    ],
    rows: [
      ...children.map(({ area, own }) => ({
        cells: [naming.areaName(area), ...figures(own), ...(isRanked ? [own.of(rank)] : [])],
        area,
        total: false,
      })),
      { cells: ['合计', ...figures(book), ...(isRanked ? ['—'] : [])], area: null, total: true },
    ],
  }
}

function formsTable(book: FigureBook, naming: Naming): ReportTable {
  const rows = formsToName(book, naming.vocabulary).map((name) => ({
    named: [naming.vocabulary.forms.of(name.form).zh, name.unit],
    figure: name,
  }))
  return counted(book, [text('宣传形式'), text('计量单位'), { title: '数量', unit: null }], rows)
}

function entriesTable(book: FigureBook, { vocabulary, entrySet }: Naming): ReportTable {
  const { entries } = vocabulary.entries.of(entrySet)
  const rows = entries.map(({ zh }, index) => {
    const figure: FigureName = { what: 'entry', set: entrySet, index }
    return { named: [zh, book.of(figureKey(figure)).unit], figure }
  })
  const isOfNothing = rows.every(({ figure }) => book.of(figureKey(figure)).value === null)
  return counted(book, [text('类别'), text('计量单位'), { title: '走访数', unit: null }], isOfNothing ? [] : rows)
}

function topicsTable(book: FigureBook, { vocabulary }: Naming): ReportTable {
  const rows = namesOf(book, 'topic').map((figure) => ({ named: [vocabulary.topics.of(figure.id).zh], figure }))
  return counted(book, [text('宣传内容'), { title: '讲解', unit: unitOf(book, rows) }], rows)
}

function audiencesTable(book: FigureBook, { vocabulary }: Naming): ReportTable {
  const audiences = namesOf(book, 'audience')
  return {
    heads: [text('宣传对象'), { title: '面对面宣传', unit: book.of('personTimes').unit }, { title: '占比', unit: '%' }],
    rows: [
      ...audiences.map(({ id }) =>
        row([vocabulary.audiences.of(id).zh, book.of(figureKey({ what: 'audience', id })), book.of(figureKey({ what: 'share', id }))]),
      ),
      // Everybody stands under one audience only, so that these alone do add up.
      ...(audiences.length === 0 ? [] : [{ ...row(['合计', book.of('personTimes'), '—']), total: true }]),
    ],
  }
}

interface CountedRow {
  readonly named: readonly string[]
  readonly figure: FigureName
}

/** A figure a row, with those comparisons beside it that at least one row has. */
function counted(book: FigureBook, heads: ReportTable['heads'], rows: readonly CountedRow[]): ReportTable {
  const shown = comparisons.filter((against) => rows.some(({ figure }) => book.of(figureKey(figure, against)).value !== null))
  return {
    heads: [...heads, ...shown.map((against) => ({ title: comparisonNames[against], unit: '%' }))],
    rows: rows.map(({ named, figure }) =>
      row([...named, book.of(figureKey(figure)), ...shown.map((against) => book.of(figureKey(figure, against)))]),
    ),
  }
}

function row(cells: ReportRow['cells']): ReportRow {
  return { cells, area: null, total: false }
}

function text(title: string): ReportTable['heads'][number] {
  return { title, unit: null }
}

function unitOf(book: FigureBook, [first]: readonly CountedRow[]): string | null {
  return first ? book.of(figureKey(first.figure)).unit : null
}
