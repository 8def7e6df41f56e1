import { areaLevel, isAreaCode, isWithin, type Area, type AreaCode } from '../area.ts'
import { mayInvite, type Account, type Role } from '../people.ts'
import { findPersonalData } from '../personal-data.ts'
import { cellText, type Cell } from './cell.ts'
import { headerText, isPersonal } from './columns.ts'
import { gridCode } from './read-area-row.ts'
import { faulty, type RowFaultWhy, type Understood } from './roster-row.ts'

/** A row of a list of people 人员 that was understood: an account to be made. */
export interface PersonRow {
  readonly row: number
  readonly name: string
  readonly role: Role
  readonly areas: readonly AreaCode[]
}

type Field = 'name' | 'role' | 'codes' | 'within' | 'areas'
export type PeopleColumns = Partial<Record<Field, number>>

/** A colleague's name is what the account is called by; every other column about persons stays unread. */
const words: Record<Field, RegExp> = {
  name: /^(网格员|人员|队员)?(姓名|名字|名称)$|^(网格员|人员|name)$/,
  role: /^(角色|岗位|职务|身份|role)$/,
  codes: /^(负责|管辖|所属)?(辖区|网格|区划|村|社区|镇|街道)(区划)?(代码|编码)$/,
  within: /^(上级|所在|上一级)(辖区|区划|村|社区|镇|街道)?(代码|编码)$/,
  areas: /^(负责|管辖|所属)?(辖区|网格|村|社区|镇|街道)(名称|名|编号|号)?$/,
}

const mostTitles = 20
const longestName = 40
const mostAreas = 50

/** The row of headers of a list of people, from 0, and its columns; null where it is none. */
export function matchPeople(rows: readonly (readonly Cell[])[]): { readonly header: number; readonly columns: PeopleColumns } | null {
  for (const [header, row] of rows.slice(0, mostTitles).entries()) {
    const columns: PeopleColumns = {}
    for (const field of Object.keys(words) as Field[]) {
      const taken = Object.values(columns)
      const at = row.findIndex((cell, i) => !taken.includes(i) && words[field].test(headerText(cell)) && (field === 'name' || !isPersonal(cell)))
      if (at >= 0) columns[field] = at
    }
    if (columns.name !== undefined && (columns.codes !== undefined || columns.areas !== undefined)) return { header, columns }
  }
  return null
}

const roleNames: readonly (readonly [Role, RegExp])[] = [
  ['worker', /^$|^(专职|兼职)?网格(员|长)$|^worker$/],
  ['supervisor', /^(镇|街道|镇街|乡镇)?级?督导员$|^supervisor$/],
  ['county', /^(县)?联席办(公室)?$|^县级$|^county$/],
]

export interface PersonRowReader {
  readonly columns: PeopleColumns
  readonly areas: ReadonlyMap<AreaCode, Area>
  /** Who makes the accounts. */
  readonly by: Account
}

/**
 * Areas are told by their codes, several of them with a comma or a blank between. A name or the number of a grid holds
 * only inside the area whose code stands beside it: a name alone fits too many places.
 */
export function readPersonRow(row: number, cells: readonly Cell[], { columns, areas: known, by }: PersonRowReader): Understood<PersonRow> {
  const text = (field: Field) => cellText(cells[columns[field] ?? -1])
  const name = text('name')
  if (name === '') return faulty(row, 'no-name')
  if (name.length > longestName) return faulty(row, 'long-name', name)
  if (findPersonalData(name).length > 0) return faulty(row, 'personal-data')
  const role = roleNames.find(([, names]) => names.test(text('role')))?.[0]
  if (!role) return faulty(row, 'unknown-role', text('role'))
  const areas = areasIn(split(text('codes')), split(text('areas')), text('within'), known)
  if ('why' in areas) return faulty(row, areas.why, areas.value)
  if (areas.codes.length === 0) return faulty(row, 'no-area')
  if (areas.codes.length > mostAreas || !mayInvite(by, role, areas.codes)) return faulty(row, 'may-not-invite', areas.codes.join(' '))
  return { ok: { row, name, role, areas: areas.codes } }
}

/** What makes two rows, or a row and an account, the same person. */
export function personKey({ name, role, areas }: Pick<Account, 'name' | 'role' | 'areas'>): string {
  return JSON.stringify([name, role, [...areas].sort()])
}

type Found = { readonly codes: readonly AreaCode[] } | { readonly why: RowFaultWhy; readonly value: string }

function areasIn(codes: readonly string[], names: readonly string[], above: string, known: ReadonlyMap<AreaCode, Area>): Found {
  const unknown = codes.find((code) => !isAreaCode(code) || !known.has(code))
  if (unknown !== undefined) return { why: isAreaCode(unknown) ? 'unknown-area' : 'bad-code', value: unknown }
  // The code of the area itself, with its name beside it for the eye.
  if (above === '' && codes.length > 0) return { codes: [...new Set(codes)] }
  if (names.length === 0) return { codes: [] }
  const within = above === '' ? codes[0] : above
  if (within === undefined) return { why: 'name-alone', value: names.join(' ') }
  if (!isAreaCode(within) || !known.has(within)) return { why: 'unknown-area', value: within }
  const found = new Set<AreaCode>(codes)
  for (const name of names) {
    const fits = areasNamed(name, within, known)
    const [first, second] = fits
    if (first === undefined) return { why: 'unknown-area', value: name }
    if (second !== undefined) return { why: 'two-areas', value: name }
    found.add(first)
  }
  return { codes: [...found] }
}

function areasNamed(name: string, within: AreaCode, known: ReadonlyMap<AreaCode, Area>): AreaCode[] {
  const grid = areaLevel(within) === 'village' && /^第?\d{1,3}(号?网格)?$/.test(name) ? gridCode(within, name) : null
  if (grid !== null) return known.has(grid) ? [grid] : []
  return Array.from(known.values()).flatMap((area) => (isWithin(area.code, within) && (area.name === name || area.shortName === name) ? [area.code] : []))
}

function split(text: string): string[] {
  return text.split(/[、,;\s]+/).filter(Boolean)
}
