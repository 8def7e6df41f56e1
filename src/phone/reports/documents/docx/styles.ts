import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import { bodyFont, headingFont, pageNumberFont, secondFont, titleFont } from './fonts.ts'
import { characterWidth, closer, lineHeight, points } from './page.ts'

/** Styles of the document under the names that Word shows; sizes are half points. */
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

const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 })
const twoCharacters = { firstLine: 2 * characterWidth }

const own = (id: string, name: string, rest: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...rest,
})

const heading = (font: typeof bodyFont, outlineLevel: number) => ({
  next: styleIds.body,
  run: { font, size: 32, bold: false, color: '000000', characterSpacing: closer },
  paragraph: { spacing: exact(lineHeight), indent: twoCharacters, outlineLevel, keepNext: true, keepLines: true },
})

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: bodyFont, size: 32, characterSpacing: closer, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exact(lineHeight) },
    },
    title: {
      next: styleIds.body,
      run: { font: titleFont, size: 44, bold: false, color: '000000', characterSpacing: 0 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exact(points(35)), keepNext: true, keepLines: true },
    },
    heading1: heading(headingFont, 0),
    heading2: heading(secondFont, 1),
  },
  paragraphStyles: [
    own(styleIds.body, '公文正文', { paragraph: { alignment: AlignmentType.BOTH, indent: twoCharacters } }),
    own(styleIds.flush, '公文顶格', { paragraph: { alignment: AlignmentType.LEFT } }),
    own(styleIds.redName, '红头', {
      run: { font: titleFont, color: 'C8161D' },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    }),
    own(styleIds.caption, '图表标题', {
      run: { font: headingFont, size: 28, characterSpacing: 0 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exact(lineHeight), before: points(6) }, keepNext: true, keepLines: true },
    }),
    own(styleIds.cell, '表格文字', { run: { characterSpacing: 0 }, paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 40, after: 40 } } }),
    own(styleIds.cellHead, '表头', {
      run: { font: headingFont, characterSpacing: 0 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 40, after: 40 } },
    }),
    // Exact lines would cut a picture off.
    own(styleIds.picture, '图片', { paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 240, lineRule: LineRuleType.AUTO, before: points(6), after: points(3) } } }),
    own(styleIds.note, '数据说明', {
      run: { size: 21, characterSpacing: 0 },
      paragraph: { alignment: AlignmentType.BOTH, spacing: exact(points(17)), keepLines: true },
    }),
    own(styleIds.pageNumber, '页码', { run: { font: pageNumberFont, size: 28, characterSpacing: 0 }, paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } } }),
  ],
}
