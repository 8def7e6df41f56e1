import { strFromU8, unzipSync } from 'fflate/browser'
import { pathsOf, sharedStrings } from '../../../files/workbook-parts.ts'
import { attribute, tagsNamed } from '../../../files/xml.ts'

/** An .xlsx file, unpacked. */
export interface WorkbookFile {
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly workbook: string
  readonly sheets: readonly { readonly name: string; readonly path: string }[]
  readonly strings: readonly string[]
  readonly styles: string
}

/** `old`: .xls, or locked with a password, which lie in the same kind of container · `large`: unpacks to more than any form does. */
export type FormFileFault = 'old' | 'none' | 'large'

const most = 200_000_000
const oldSign = [0xd0, 0xcf, 0x11, 0xe0]

export function openWorkbook(bytes: Uint8Array): WorkbookFile | { readonly fault: FormFileFault } {
  if (oldSign.every((byte, i) => bytes[i] === byte)) return { fault: 'old' }
  let size = 0
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes, { filter: ({ originalSize }) => (size += originalSize) <= most })
  } catch {
    return { fault: 'none' }
  }
  if (size > most) return { fault: 'large' }
  const text = (path: string | undefined) => textOf(files, path)
  const paths = pathsOf(text('xl/_rels/workbook.xml.rels'))
  const workbook = text('xl/workbook.xml')
  const sheets = tagsNamed('sheet', workbook).flatMap((tag) => {
    const path = paths.byId.get(attribute(tag, '(?:\\w+:)?id') ?? '')
    // A sheet that is a chart alone has no cells.
    return path !== undefined && files[path] && /<(\w+:)?sheetData\b/.test(text(path)) ? [{ name: attribute(tag, 'name') ?? '', path }] : []
  })
  if (sheets.length === 0) return { fault: 'none' }
  return { files, workbook, sheets, strings: sharedStrings(text(paths.byType('sharedStrings'))), styles: text(paths.byType('styles')) }
}

export function textOf(files: WorkbookFile['files'], path: string | undefined): string {
  const bytes = path === undefined ? undefined : files[path]
  return bytes ? strFromU8(bytes) : ''
}
