import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx'
import { oneLine } from '../plain-lines.ts'

/** Quotation marks and dashes belong to Chinese and Latin fonts alike: in a report they are the Chinese ones. */
export function run(text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun {
  return new TextRun({ font: { hint: 'eastAsia' }, ...options, text: oneLine(text) })
}

export function line(style: string, text: string, options: Omit<IParagraphOptions, 'style' | 'text' | 'children'> = {}): Paragraph {
  return new Paragraph({ style, ...options, children: text === '' ? [] : [run(text)] })
}

/** How wide a text is in whole Chinese characters: two letters or digits take the room of one. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character > '\u2E7F' || /[“”‘’…—]/.test(character) ? 1 : 0.5
  return width
}
