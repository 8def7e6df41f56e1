import { Document, Packer } from 'docx'
import type { DocumentInput } from '../document-input.ts'
import { oneLine } from '../plain-lines.ts'
import { body } from './body.ts'
import { fontTable } from './fonts.ts'
import { redHead } from './head.ts'
import { notes } from './notes.ts'
import { pageNumbers } from './page-number.ts'
import { pageProperties } from './page.ts'
import { signature } from './signature.ts'
import { stylesXml } from './styles.ts'
import { title } from './title.ts'

/**
 * The report as a Word file in the layout of official papers (GB/T 9704-2012): 22 lines of 28 characters a page, red head
 * for a 简报, real heading styles. Its texts are texts, whatever they hold.
 */
export async function makeDocx(input: DocumentInput): Promise<Blob> {
  const { report } = input
  const document = new Document({
    title: report.title.map(oneLine).join(''),
    creator: oneLine(report.sender),
    lastModifiedBy: oneLine(report.sender),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: pageProperties,
        footers: pageNumbers(),
        children: [...redHead(report), ...title(report), ...body(input), ...signature(report), ...notes(input)],
      },
    ],
  })
  return Packer.toBlob(document, undefined, [
    { path: 'word/styles.xml', data: stylesXml() },
    { path: 'word/fontTable.xml', data: fontTable() },
  ])
}
