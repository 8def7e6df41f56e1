import { BorderStyle, type FileChild } from 'docx'
import { figureNotes } from '../figure-notes.ts'
import type { DocumentInput } from '../document-input.ts'
import { styleIds } from './styles.ts'
import { line } from './text.ts'

/** Small, under a line, behind everything else: what the figures rest on. */
export function notes({ report, book, naming }: DocumentInput): FileChild[] {
  const texts = figureNotes(report, book, naming)
  const numbered = texts.length === 1 ? texts.map((text) => `注：${text}`) : texts.map((text, i) => `${i === 0 ? '注：' : '　　'}${i + 1}.${text}`)
  const rule = { top: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 4 } }
  return [line(styleIds.flush, '', { keepNext: true }), ...numbered.map((text, i) => line(styleIds.note, text, { keepNext: i < numbered.length - 1, ...(i === 0 && { border: rule }) }))]
}
