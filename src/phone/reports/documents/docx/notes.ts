import { BorderStyle, type FileChild } from 'docx'
import { figureNotes } from '../figure-notes.ts'
import type { DocumentInput } from '../document-input.ts'
import { points } from './page.ts'
import { styleIds } from './styles.ts'
import { line } from './text.ts'

const twoCharacters = points(21)

/** Small, under a line, behind everything else: what the figures rest on. */
export function notes({ report, book, naming }: DocumentInput): FileChild[] {
  const texts = figureNotes(report, book, naming)
  const numbered = texts.map((text, i) => `${i === 0 ? '注：' : ''}${texts.length > 1 ? `${i + 1}.` : ''}${text}`)
  const rule = { top: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 4 } }
  return [line(styleIds.flush, '', { keepNext: true }), ...numbered.map((text, i) => line(styleIds.note, text, { indent: { left: twoCharacters, hanging: i === 0 ? twoCharacters : 0 }, keepNext: i === 0, ...(i === 0 && { border: rule }) }))]
}
