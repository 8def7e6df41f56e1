import { areaLevel, isAreaCode, isWithin, type Area, type AreaCode } from './area.ts'
import type { LocalDay } from './day.ts'
import { cellCount, cellDay, cellText, isBlank, type Cell } from './roster/cell.ts'
import { headerText } from './roster/columns.ts'
import { wholeTownCode } from './roster/town-code.ts'

/** A row of a file of totals. */
export interface RegisteredTableRow {
  readonly area: AreaCode
  readonly people: number
  /** What the rate is taken of; null where the row does not say, as with the next two. */
  readonly outOf: number | null
  readonly asOf: LocalDay | null
  readonly source: string | null
}

export const registeredTableFaults = ['no-area', 'unknown-area', 'two-areas', 'no-number', 'bad-day', 'future', 'twice'] as const
export type RegisteredTableFaultWhy = (typeof registeredTableFaults)[number]

export interface RegisteredTableFault {
  /** As the spreadsheet numbers it, from 1. */
  readonly line: number
  readonly value: string
  readonly why: RegisteredTableFaultWhy
}

export interface RegisteredTable {
  readonly rows: readonly RegisteredTableRow[]
  readonly faults: readonly RegisteredTableFault[]
}

type Field = 'code' | 'town' | 'name' | 'people' | 'outOf' | 'asOf' | 'source'
type Columns = Partial<Record<Field, number>>

/** How offices head the columns of such a table, without what stands in brackets. */
const words: Record<Field, RegExp> = {
  code: /^(统计用?|行政)?(区划|辖区|地区|单位|村|社区|镇)?(代码|编码)$|^code$/,
  people: /^(国家)?(反诈(中心)?)?(app)?(累计)?(安装|下载)?(累计)?注册(总)?(人数|数|量|用户数)?$|^registered$/,
  outOf: /^(总|常住|户籍|应注册|在册)(人口|人数)(数)?$|^(人口|人口数|占多少人)$|^(population|outofhowmanypeople)$/,
  asOf: /^(截至|截止|统计)(日期|时间|日)?$|^(日期|date|asof)$/,
  source: /^(数据)?(来源|出处)$|^(出自哪里|source)$/,
  town: /^(所属)?(乡镇|镇|街道|镇街|乡镇街道)(名称|名)?$|^town$/,
  name: /^(辖区|单位|地区|区划|村|社区|村社|村居|行政村|村委会)(名称|名)?$|^(名称|area|name)$/,
}
/** Titles and notes stand above the headers, seldom more of them than this. */
const mostTitles = 20
const longestSource = 200

/**
 * The rows of a table of running totals, read by its headers; null where none look like them. `areas` are those that totals
 * are kept of. An area is known by its code, else by its name where only one fits, the name of its town beside it if need
 * be: a county has two 建设社区.
 */
export function readRegisteredTable(table: readonly (readonly Cell[])[], areas: readonly Area[], today: LocalDay): RegisteredTable | null {
  const header = table.slice(0, mostTitles).findIndex((row) => isHeader(columnsOf(row)))
  if (header < 0) return null
  const columns = columnsOf(table[header] ?? [])
  const rows: RegisteredTableRow[] = []
  const faults: RegisteredTableFault[] = []
  const seen = new Set<string>()
  for (const [i, cells] of table.entries()) {
    if (i <= header || isBlank(cells)) continue
    const read = readRow((field) => cellText(cells[columns[field] ?? -1]), areas, today)
    if ('why' in read) faults.push({ line: i + 1, ...read })
    else if (seen.has(`${read.area} ${read.asOf}`)) faults.push({ line: i + 1, why: 'twice', value: read.area })
    else {
      seen.add(`${read.area} ${read.asOf}`)
      rows.push(read)
    }
  }
  return { rows, faults }
}

type Fault = Omit<RegisteredTableFault, 'line'>

function readRow(text: (field: Field) => string, areas: readonly Area[], today: LocalDay): RegisteredTableRow | Fault {
  const area = areaOf(text, areas)
  if (typeof area !== 'string') return area
  const [people, outOf] = [cellCount(text('people')), text('outOf') === '' ? 0 : cellCount(text('outOf'))]
  if (people === null) return { why: 'no-number', value: text('people') }
  if (outOf === null) return { why: 'no-number', value: text('outOf') }
  const asOf = text('asOf') === '' ? null : cellDay(text('asOf'))
  if (asOf === null && text('asOf') !== '') return { why: 'bad-day', value: text('asOf') }
  if (asOf !== null && asOf > today) return { why: 'future', value: text('asOf') }
  return { area, people, outOf: outOf === 0 ? null : outOf, asOf, source: text('source').slice(0, longestSource) || null }
}

function areaOf(text: (field: Field) => string, areas: readonly Area[]): AreaCode | Fault {
  const [code, town, name] = [wholeTownCode(text('code')), text('town'), text('name')]
  if (code !== '') {
    return isAreaCode(code) && areas.some((area) => area.code === code) ? code : { why: 'unknown-area', value: code }
  }
  if (town === '' && name === '') return { why: 'no-area', value: text('people') }
  const value = [town, name].filter(Boolean).join(' ')
  const towns = areas.filter((area) => areaLevel(area.code) === 'town' && isNamed(area, town))
  const fits = name === '' ? towns : areas.filter((area) => isNamed(area, name) && (town === '' || towns.some((around) => isWithin(area.code, around.code))))
  const [first, second] = fits
  if (first === undefined) return { why: 'unknown-area', value }
  return second === undefined ? first.code : { why: 'two-areas', value }
}

function isNamed({ name, shortName }: Area, asked: string): boolean {
  return asked === name || asked === shortName
}

function columnsOf(row: readonly Cell[]): Columns {
  const columns: Columns = {}
  for (const field of Object.keys(words) as Field[]) {
    const at = row.findIndex((cell) => words[field].test(headerText(cell)))
    if (at >= 0) columns[field] = at
  }
  return columns
}

function isHeader({ code, town, name, people }: Columns): boolean {
  return people !== undefined && (code !== undefined || town !== undefined || name !== undefined)
}
