import { isLocalDay, type LocalDay } from '../day.ts'

/** A cell as a spreadsheet or a CSV file gives it; formula cells come as their last result. */
export type Cell = string | number | boolean | Date | null | undefined

/**
 * What a cell says, the way people mean it: full-width digits, letters and signs (１２３，Ａ) as half-width ones, no
 * blanks at the ends and one between, nothing invisible. A whole number comes without a decimal point.
 */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  if (typeof cell === 'string' && plain.test(cell)) return cell
  return String(cell)
    .replaceAll(/[\uFF01-\uFF5E]/g, (wide) => String.fromCodePoint((wide.codePointAt(0) as number) - 0xfee0))
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
}

/** Nothing in it to mend: most cells of most lists, and the mending takes ten times as long. */
const plain = /^[!-~\u3400-\u9fff]+(?: [!-~\u3400-\u9fff]+)*$/

/** The number in a cell, thousands commas and a unit behind it (1,203人) allowed; null where there is none. */
export function cellNumber(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  if (typeof cell === 'string' && bare.test(cell)) return Number(cell)
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*[人名个户°]?$/.exec(cellText(cell))
  return match ? Number(`${match[1]}${match[2]?.replaceAll(',', '')}${match[3] ?? ''}`) : null
}

/** As a program writes it: nothing to be read in another way. */
const bare = /^\d{1,15}(?:\.\d{1,15})?$/

/** A whole number from 0 up; null for everything else. */
export function cellCount(cell: Cell): number | null {
  const number = cellNumber(cell)
  return number !== null && Number.isInteger(number) && number >= 0 ? number : null
}

/** The day in a cell: 2026-01-01, 2026/1/1, 2026年1月1日 or 20260101; null where there is none. */
export function cellDay(cell: Cell): LocalDay | null {
  const [, year, month, date] = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(cellText(cell)) ?? []
  const day = Number(year) * 10_000 + Number(month) * 100 + Number(date)
  return isLocalDay(day) ? day : null
}

export function isBlank(row: readonly Cell[]): boolean {
  return row.every((cell) => cellText(cell) === '')
}
