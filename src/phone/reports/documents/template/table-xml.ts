import type { ReportTable } from '../../../../domain/report/table.ts'
import { escapedXml } from '../../../files/xml.ts'
import { cellText, headLines, isCounted } from '../table-text.ts'
import { oneLine } from '../plain-lines.ts'

/** Twentieths of a point: the width of the text block. */
const blockWidth = 8844

/** A table as Word keeps it, for templates, in which the library for our own layout has no part. */
export function tableXml({ heads, rows }: ReportTable): string {
  const width = Math.floor(blockWidth / Math.max(1, heads.length))
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('')
  const cell = (text: string, align: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/><w:jc w:val="${align}"/></w:pPr><w:r><w:rPr><w:sz w:val="${heads.length > 6 ? 21 : 24}"/></w:rPr><w:t xml:space="preserve">${escapedXml(oneLine(text))}</w:t></w:r></w:p></w:tc>`
  const row = (cells: readonly string[], head: boolean) => `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`
  return [
    '<w:tbl xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:tblPr><w:tblW w:w="${width * heads.length}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${heads.map(() => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    row(heads.map((each) => cell(headLines(each).join(''), 'center')), true),
    ...rows.map(({ cells }) => row(cells.map((each, i) => cell(cellText(each), isCounted(rows, i) ? 'right' : 'left')), false)),
    '</w:tbl>',
  ].join('')
}
