import type { LocalDay } from '../day.ts'
import { cellDay, cellText, isBlank, type Cell } from '../roster/cell.ts'
import { headerText } from '../roster/columns.ts'
import { wholeTownCode } from '../roster/town-code.ts'
import type { MappingFault, MappingRow } from './mapping.ts'

export interface MappingRead {
  readonly rows: readonly MappingRow[]
  readonly faults: readonly MappingFault[]
}

type Field = 'from' | 'to' | 'day'

/** How offices head the columns of such a table. Names stand beside for the eye; the codes are what counts. */
const words: Record<Field, RegExp> = {
  from: /^(原|旧|老|调整前|变更前|撤并前|old)的?(行政|统计用?)?(区划|辖区|地区)?(代码|编码|code)$/,
  to: /^(新|现|现行|调整后|变更后|撤并后|new)的?(行政|统计用?)?(区划|辖区|地区)?(代码|编码|code)$/,
  day: /^(生效|启用|执行|实施|调整|变更|批准|起用)(日期|时间|日)$|^(日期|date|day)$/,
}
/** Titles and notes stand above the headers, seldom more of them than this. */
const mostTitles = 20
/** What a row may hold at most of a code, however wrong. */
const longestCode = 40

/**
 * The rows of a mapping table that say something: one without a new code is about an area that stays. Without a day it
 * holds from today on. Null when no row looks like its headers.
 */
export function readMapping(table: readonly (readonly Cell[])[], today: LocalDay): MappingRead | null {
  const header = table.slice(0, mostTitles).findIndex((row) => columnOf(row, 'from') >= 0 && columnOf(row, 'to') >= 0)
  if (header < 0) return null
  const headers = table[header] ?? []
  const [from, to, day] = [columnOf(headers, 'from'), columnOf(headers, 'to'), columnOf(headers, 'day')]
  const rows: MappingRow[] = []
  const faults: MappingFault[] = []
  for (const [i, cells] of table.entries()) {
    if (i <= header || isBlank(cells)) continue
    const row = i + 1
    const [old, successor] = [codeIn(cells[from]), codeIn(cells[to])]
    const said = day < 0 ? '' : cellText(cells[day])
    const when = said === '' ? today : cellDay(said)
    if (successor === '' || successor === old) continue
    if (old === '') faults.push({ row, why: 'no-old', value: successor })
    else if (when === null) faults.push({ row, why: 'bad-day', value: said.slice(0, longestCode) })
    else rows.push({ row, from: old, to: successor, day: when })
  }
  return { rows, faults }
}

function columnOf(row: readonly Cell[], field: Field): number {
  return row.findIndex((cell) => words[field].test(headerText(cell)))
}

function codeIn(cell: Cell): string {
  return wholeTownCode(cellText(cell).replaceAll(/[\s-]/g, '').slice(0, longestCode))
}
