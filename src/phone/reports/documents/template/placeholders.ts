import type { FigureKey } from '../../../../domain/report/figure.ts'
import type { DocumentInput } from '../document-input.ts'
import { figureName } from '../../../../domain/report/figure-name.ts'
import { usualText } from '../usual-form.ts'
import type { KnownNames } from './check-template.ts'
import { figuresByName, nameKey } from './figure-names.ts'
import { areaRows } from './report-scope.ts'

export const textNames = ['标题', '红头', '期号', '单位', '主送', '日期', '辖区', '期间', '数据截至', '小数', '数据说明', '正文', '图表', '覆盖图'] as const
export type TextName = (typeof textNames)[number]

/** Rows that can be repeated, with what can stand in each besides the figures of an area. */
export const rowNames = {
  各地: ['名称', '序号'],
  各镇: ['名称', '序号'],
  各村: ['名称', '序号'],
  各网格: ['名称', '序号'],
  宣传形式: ['名称', '单位', '数量', '同比', '环比', '序号'],
  六进: ['名称', '数量', '序号'],
  宣传对象: ['名称', '人次', '占比', '序号'],
  宣传内容: ['名称', '次数', '序号'],
  照片: ['图片', '说明', '序号'],
} as const
export type RowsName = keyof typeof rowNames

/** What can be written between { and } in a template, for a list to choose and copy from. */
export interface Placeholders {
  readonly texts: readonly TextName[]
  /** Figures of this report that have a value, with how they would be printed now. */
  readonly figures: readonly { readonly name: string; readonly key: FigureKey; readonly now: string }[]
  /** {#各镇}{名称}{覆盖户数}{/各镇}: a row of a table, or a paragraph, repeated. Inside rows of areas every figure is that area's. */
  readonly rows: readonly { readonly name: RowsName; readonly inside: readonly string[]; readonly figures: boolean }[]
}

export function placeholders({ book, naming }: DocumentInput): Placeholders {
  const names = figuresByName(naming)
  const rows = Object.entries(rowNames) as [RowsName, readonly string[]][]
  return {
    texts: textNames,
    // Two sets of the 六进 may call an entry the same; a name means that of this report.
    figures: book.keys.map((key) => ({ name: figureName(key, naming), key, now: usualText(book.of(key)) })).filter(({ name, key }) => names.get(nameKey(name)) === key),
    rows: rows
      .map(([name, inside]) => ({ name, inside, figures: areaNames.has(name) }))
      .filter(({ name, figures }) => !figures || areaRows(name, book) !== null),
  }
}

const areaNames: ReadonlySet<string> = new Set(['各地', '各镇', '各村', '各网格'])

/** All that a checker compares a wrong name with. */
export function knownNames(naming: DocumentInput['naming']): KnownNames {
  return {
    values: [...textNames, ...figuresByName(naming).keys()],
    rows: Object.keys(rowNames),
    inRows: [...new Set(Object.values(rowNames).flat())].map(nameKey),
  }
}
