import type { FigureBook } from '../../../domain/report/figure.ts'
import { inlineText } from '../../../domain/report/figure-text.ts'
import type { Inline } from '../../../domain/report/report.ts'
import { cleanText } from '../../files/sheet.ts'

const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/** A paragraph as it is printed, one text a line. Empty ones are guidance for the author and are not printed. */
export function paragraphLines(parts: readonly Inline[], book: FigureBook): string[] {
  const text = parts.map((part) => inlineText(part, book)).join('')
  return text.split(lineEnd).map(oneLine).filter((line) => line !== '')
}

/** One line without what no document can hold; blanks at its ends would only disturb the indents. */
export function oneLine(text: string): string {
  return cleanText(text.split(lineEnd).join(' ')).replaceAll('\t', ' ').trim()
}
