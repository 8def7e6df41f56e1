import { strFromU8 } from 'fflate/browser'
import { pathsOf, sharedStrings } from '../../../files/workbook-parts.ts'
import { attribute, tagsNamed } from '../../../files/xml.ts'
import { openPackage, type PackageFault } from '../open-package.ts'

/** An .xlsx file, unpacked. */
export interface WorkbookFile {
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly workbook: string
  readonly sheets: readonly { readonly name: string; readonly path: string }[]
  readonly strings: readonly string[]
  readonly styles: string
}

export function openWorkbook(bytes: Uint8Array): WorkbookFile | { readonly fault: PackageFault } {
  const opened = openPackage(bytes)
  if ('fault' in opened) return opened
  const { files } = opened
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
