import { digitFont, fonts, type Font } from './fonts.ts'
import { characterWidth, lineHeight, narrower, points } from './page.ts'

/** Styles of the document under the names that Word shows. */
export const styleIds = {
  body: 'ReportBody',
  flush: 'ReportFlush',
  redName: 'ReportRedName',
  caption: 'ReportCaption',
  cell: 'ReportCell',
  cellHead: 'ReportCellHead',
  picture: 'ReportPicture',
  note: 'ReportNote',
  pageNumber: 'ReportPageNumber',
} as const

interface Style {
  readonly id: string
  readonly name: string
  readonly next?: string
  readonly font?: Font
  /** Points. */
  readonly size?: number
  readonly colour?: string
  /** Exact height of a line in twentieths of a point; without it a line is as high as what stands in it. */
  readonly line?: number
  readonly before?: number
  readonly after?: number
  readonly firstLine?: number
  readonly align?: 'both' | 'center' | 'left'
  readonly outline?: number
  /** Never the last thing on a page. */
  readonly keepNext?: boolean
  /** Never broken by the end of a page. */
  readonly keepLines?: boolean
}

const indented = 2 * characterWidth
const heading = { next: styleIds.body, size: 16, line: lineHeight, firstLine: indented, keepNext: true, keepLines: true } as const

const styles: readonly Style[] = [
  { id: 'Title', name: 'Title', next: styleIds.body, font: fonts.title, size: 22, line: points(35), align: 'center', keepNext: true, keepLines: true },
  { id: 'Heading1', name: 'heading 1', font: fonts.heading, outline: 0, ...heading },
  { id: 'Heading2', name: 'heading 2', font: fonts.second, outline: 1, ...heading },
  { id: styleIds.body, name: '公文正文', line: lineHeight, firstLine: indented, align: 'both' },
  { id: styleIds.flush, name: '公文顶格', line: lineHeight, align: 'left' },
  { id: styleIds.redName, name: '红头', font: fonts.title, colour: 'C8161D', align: 'center', keepNext: true },
  { id: styleIds.caption, name: '图表标题', font: fonts.heading, size: 14, line: lineHeight, before: 6, align: 'center', keepLines: true },
  { id: styleIds.cell, name: '表格文字', size: 12, before: 2, after: 2 },
  { id: styleIds.cellHead, name: '表头', font: fonts.heading, size: 12, before: 2, after: 2, align: 'center' },
  // Exact lines would cut a picture off.
  { id: styleIds.picture, name: '图片', before: 6, after: 3, align: 'center' },
  { id: styleIds.note, name: '数据说明', size: 10.5, line: points(17), align: 'both' },
  { id: styleIds.pageNumber, name: '页码', font: fonts.pageNumber, size: 14 },
]

/**
 * The styles as Word keeps them. Written here, since the library cannot say that a page has 22 lines whatever a paragraph
 * leaves alone on it (widowControl), nor that a title and a table keep their own line heights (snapToGrid).
 */
export function stylesXml(): string {
  const base = `<w:docDefaults><w:rPrDefault><w:rPr>${fontXml(fonts.body)}<w:w w:val="${narrower}"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`
  const normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/></w:pPr></w:style>'
  const tables =
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${base}${normal}${tables}${styles.map(styleXml).join('')}</w:styles>`
}

function styleXml({ id, name, next, font, size, colour, line, before = 0, after = 0, firstLine, align, outline, keepNext, keepLines }: Style): string {
  const rule = line === undefined ? 'w:line="240" w:lineRule="auto"' : `w:line="${line}" w:lineRule="exact"`
  const paragraph = [
    keepNext && '<w:keepNext/>',
    keepLines && '<w:keepLines/>',
    line !== lineHeight && '<w:snapToGrid w:val="0"/>',
    `<w:spacing w:before="${points(before)}" w:after="${points(after)}" ${rule}/>`,
    firstLine !== undefined && `<w:ind w:firstLine="${firstLine}"/>`,
    align && `<w:jc w:val="${align}"/>`,
    outline !== undefined && `<w:outlineLvl w:val="${outline}"/>`,
  ]
  const characters = [
    font && fontXml(font),
    colour && `<w:color w:val="${colour}"/>`,
    // Only what stands in lines of 28 characters is narrower.
    line !== lineHeight && '<w:w w:val="100"/>',
    size !== undefined && `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
  ]
  const said = (parts: readonly (string | false | undefined)[]) => parts.filter((part) => typeof part === 'string').join('')
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/><w:pPr>${said(paragraph)}</w:pPr><w:rPr>${said(characters)}</w:rPr></w:style>`
}

function fontXml(font: Font): string {
  const latin = font === fonts.pageNumber ? font.name : digitFont
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${font.name}" w:cs="${latin}"/>`
}
