import { isAreaCode, type AreaCode } from './area.ts'
import { cellCount, cellNumber, cellText } from './roster/cell.ts'

/** One line of a table of totals. */
export interface RegisteredRow {
  readonly area: AreaCode
  readonly people: number
  /** What the rate is taken of; null where the line does not say. */
  readonly outOf: number | null
}

export interface RegisteredFault {
  /** Of the pasted text, from 1. */
  readonly line: number
  readonly value: string
  readonly why: 'no-code' | 'unknown-area' | 'no-number' | 'twice'
}

/**
 * Lines copied out of a spreadsheet (cells parted by tabs; a comma may stand inside of 1,203): the 12-digit code of an area, anything that is
 * no number, the running total, and perhaps the number of people it is taken of. A head without any code is passed over.
 * Never by name alone: a county has two 建设社区.
 */
export function readRegisteredRows(
  text: string,
  mayEnter: (area: AreaCode) => boolean,
): { readonly rows: RegisteredRow[]; readonly faults: RegisteredFault[] } {
  const rows: RegisteredRow[] = []
  const faults: RegisteredFault[] = []
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const cells = line.split('\t').map(cellText)
    if (cells.every((cell) => cell === '')) continue
    const code = cells.find(isAreaCode)
    const fault = (why: RegisteredFault['why'], value = line.trim()) => faults.push({ line: i + 1, value, why })
    if (code === undefined) {
      const isHead = rows.length + faults.length === 0 && cells.every((cell) => cellNumber(cell) === null)
      if (!isHead) fault('no-code')
      continue
    }
    const [people, outOf = null] = cells.filter((cell) => cell !== code).flatMap((cell) => cellCount(cell) ?? [])
    if (!mayEnter(code)) fault('unknown-area', code)
    else if (people === undefined) fault('no-number')
    else if (rows.some(({ area }) => area === code)) fault('twice', code)
    else rows.push({ area: code, people, outOf: outOf === 0 ? null : outOf })
  }
  return { rows, faults }
}
