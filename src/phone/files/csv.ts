import Papa from 'papaparse'

/** Stands at the beginning: without it Excel takes UTF-8 for the local encoding. */
export const byteOrderMark = '\uFEFF'

/** Rows as lines of CSV, the way Excel writes and reads them; what a spreadsheet would take for a formula is made text. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  return `${Papa.unparse(rows.map((row) => row.map(excelSafe)), { newline: '\r\n' })}\r\n`
}

/** Texts one after the other, the mark in front of the first, as one file. */
export function csvFile(texts: readonly string[]): Blob {
  return new Blob([...texts], { type: 'text/csv;charset=utf-8' })
}

/**
 * A cell that begins like a formula, with or without blanks and invisible signs before it, gets an apostrophe in
 * front. The full-width signs count too: some input methods turn them into the narrow ones. Numbers stay numbers.
 */
function excelSafe(text: string): string {
  return beginsLikeFormula.test(text) && !number.test(text) ? `'${text}` : text
}

const beginsLikeFormula = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u
const number = /^[+-]?\d+(\.\d+)?$/
