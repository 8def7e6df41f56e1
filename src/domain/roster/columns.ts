import { cellText, type Cell } from './cell.ts'

/** What a file is a list of: 辖区和网格, or 走访对象. */
export const rosterLists = ['areas', 'places'] as const
export type RosterList = (typeof rosterLists)[number]

export const fieldsOf = {
  areas: ['code', 'name', 'villageCode', 'gridCode'],
  places: [
    'id',
    'kind',
    'villageCode',
    'town',
    'village',
    'gridCode',
    'hamlet',
    'name',
    'size',
    'longitude',
    'latitude',
  ],
} as const satisfies Record<RosterList, readonly string[]>
export type AreaField = (typeof fieldsOf)['areas'][number]
export type PlaceField = (typeof fieldsOf)['places'][number]
export type RosterField = AreaField | PlaceField

/** Column of each field, from 0. */
export type Columns = Partial<Record<RosterField, number>>

export interface Matched {
  /** Row of the headers, from 0. */
  readonly header: number
  readonly columns: Columns
  /** Headers of columns that hold data of persons. They are never read: a household is a door, not a name. */
  readonly personal: readonly string[]
}

/** How offices head their columns. The first word that fits a field wins, and each column serves one field. */
const words: Record<RosterList, Partial<Record<RosterField, RegExp>>> = {
  areas: {
    gridCode: /^网格(代码|编码|编号|号)$/,
    villageCode: /^(所属)?(村|社区|村社|村居|上级|父级)(区划|统计)?(代码|编码)$/,
    code: /^((辖区|区划|行政区划|统计用?区划|地区|单位|机构)?(代码|编码|编号)|code)$/,
    name: /^((辖区|区划|行政区划|地区|单位|机构|网格)?(名称|全称|名)|辖区|name)$/,
  },
  places: {
    id: /^((走访)?对象|户|门牌|本系统|系统)(编号|编码|代码|号码)$/,
    villageCode: /^(村|社区|村社|村居|村\/社区|所属村|区划|行政区划|统计用?区划|辖区)(区划|统计)?(代码|编码)$|^12位(区划)?代码$/,
    gridCode: /^(所属)?网格(代码|编码|编号|号)?$/,
    town: /^(所属)?(乡镇|镇|街道|镇街|乡镇街道|镇\/街道|乡镇\/街道)(名称|名)?$/,
    village: /^(所属)?(行政村|村|社区|村社|村居|村委会|村委|村\/社区|村社区)(名称|名)?$/,
    hamlet: /^(所属)?(自然村|屯|组|小组|村民小组|村组|屯组|队)(名称|名|别)?$/,
    kind: /^(走访对象|对象|场所)?(类别|类型|种类)$/,
    name: /^((走访)?对象|场所|学校|单位|企业)?(名称|名)$|^(门牌|门牌号|地址|住址|户号|详细地址|门牌地址)$/,
    size: /^(家庭|户内|在册|常住|户籍)?(人口|人数|人口数|规模|学生数|学生人数|常住人口数)$/,
    longitude: /^(经度|东经|lng|lon|longitude|x|x坐标)$/,
    latitude: /^(纬度|北纬|lat|latitude|y|y坐标)$/,
  },
}

const personal = /姓名|户主|身份证|证件号|电话|手机|联系方式|联系人|银行卡|微信号|出生/
/** Titles and notes stand above the headers, seldom more of them than this. */
export const mostTitles = 20
/** One column that fits could be chance. */
const leastFields = 2

/** The row of headers under titles and notes, and what its columns mean; null when no row looks like headers. */
export function matchColumns(rows: readonly (readonly Cell[])[], list: RosterList): Matched | null {
  let best: Matched | null = null
  for (const [header, row] of rows.slice(0, mostTitles).entries()) {
    const columns = columnsOf(row, list)
    const found = Object.keys(columns).length
    if (found >= leastFields && found > Object.keys(best?.columns ?? {}).length) {
      best = { header, columns, personal: row.map(headerText).filter((text) => personal.test(text)) }
    }
  }
  return best
}

/** Which list the headers fit better; null when neither. */
export function guessList(rows: readonly (readonly Cell[])[]): RosterList | null {
  const fits = rosterLists.map((list) => ({ list, fields: Object.keys(matchColumns(rows, list)?.columns ?? {}).length }))
  const best = fits.toSorted((a, b) => b.fields - a.fields)[0]
  return best && best.fields > 0 ? best.list : null
}

/** Fields without which no row of the list can be understood. */
export function missingFields(list: RosterList, columns: Columns): RosterField[] {
  const has = (field: RosterField) => columns[field] !== undefined
  const missing: RosterField[] = has('name') ? [] : ['name']
  if (list === 'areas') return has('code') || has('gridCode') ? missing : ['code', ...missing]
  return has('villageCode') || has('village') ? missing : ['village', ...missing]
}

/** Whether the column may be chosen for a field: one about persons never may. */
export function isPersonal(header: Cell): boolean {
  return personal.test(headerText(header))
}

function columnsOf(row: readonly Cell[], list: RosterList): Columns {
  const columns: Columns = {}
  const headers = row.map(headerText)
  for (const field of Object.keys(words[list]) as RosterField[]) {
    const taken = Object.values(columns)
    const at = headers.findIndex((text, i) => !taken.includes(i) && !personal.test(text) && words[list][field]?.test(text))
    if (at >= 0) columns[field] = at
  }
  return columns
}

/** Without blanks, stars for "required" and what stands in brackets: 户 数（人）* is 户数. */
export function headerText(cell: Cell): string {
  return cellText(cell)
    .toLowerCase()
    .replaceAll(/[(（【[].*?[)）】\]]|[\s*:：、_]/g, '')
}
