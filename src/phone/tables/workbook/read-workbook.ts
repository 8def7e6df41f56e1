import type { Cell } from '../../../domain/roster/cell.ts'
import { openArchive, textOf, type Packed } from './archive.ts'
import { dateStyles, dayOf } from '../../files/number-styles.ts'
import { pathsOf, sharedStrings } from '../../files/workbook-parts.ts'
import { createSheet } from './read-sheet.ts'
import { attribute, tagsNamed } from '../../files/xml.ts'

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/**
 * The sheets of an .xlsx file in their order; `progress` is told what part of them is read, 0 to 1. Our own, since
 * the library for it takes minutes for a hundred thousand rows and none at all beyond (its cost grows with the square).
 */
export function readWorkbook(bytes: Uint8Array, progress: (part: number) => void): Sheet[] {
  const files = openArchive(bytes)
  const text = (path: string) => {
    const file = files.get(path)
    return file ? Array.from(textOf(file), (piece) => piece.text).join('') : ''
  }
  const workbook = text('xl/workbook.xml')
  const paths = pathsOf(text('xl/_rels/workbook.xml.rels'))
  const strings = sharedStrings(text(paths.byType('sharedStrings') ?? 'xl/sharedStrings.xml'))
  const styles = dateStyles(text(paths.byType('styles') ?? 'xl/styles.xml'))
  const from1904 = tagsNamed('workbookPr', workbook).some((tag) => /^(1|true)$/.test(attribute(tag, 'date1904') ?? ''))
  const reader = { strings, isDay: (style: number) => styles[style] ?? false, day: (serial: number) => dayOf(serial, from1904) }
  const sheets = tagsNamed('sheet', workbook).flatMap((tag) => {
    const file = files.get(paths.byId.get(attribute(tag, '(?:\\w+:)?id') ?? '') ?? '')
    return file ? [{ name: attribute(tag, 'name') ?? '', file }] : []
  })
  if (sheets.length === 0) throw new RangeError('a workbook without sheets')
  const total = sheets.reduce((sum, { file }) => sum + file.bytes.length, 0)
  let before = 0
  return sheets.map(({ name, file }) => {
    const rows = rowsOf(file, reader, (done) => progress((before + done) / total))
    before += file.bytes.length
    return { name, rows }
  })
}

function rowsOf(file: Packed, reader: Parameters<typeof createSheet>[0], progress: (done: number) => void): Cell[][] {
  const sheet = createSheet(reader)
  for (const { text, done } of textOf(file)) {
    sheet.add(text)
    progress(done)
  }
  return sheet.rows()
}
