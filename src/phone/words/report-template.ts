import type { Phrase } from './say.tsx'

/** What is wrong with a placeholder of the office's own template, by its kind; `name` as it stands there. */
export const templateFaults = {
  unknown: { zh: '没有“{name}”这个占位符', en: 'There is no placeholder “{name}”' },
  'row-only': { zh: '“{name}”只能写在重复行里，例如 {#各地}{名称}{/各地}', en: '“{name}” belongs inside repeated rows, for example {#各地}{名称}{/各地}' },
  'other-rows': { zh: '这份报告的辖区没有“{name}”，可以用“各地”', en: 'The area of this report has no “{name}”; “各地” fits every area' },
  'unknown-rows': { zh: '没有“{name}”这种重复行', en: 'There are no rows called “{name}”' },
  empty: { zh: '花括号里是空的', en: 'There is nothing between the braces' },
  open: { zh: '有“{name}”，后面少一个右花括号', en: 'A “{name}” has no closing brace' },
  close: { zh: '有“{name}”，前面少一个左花括号', en: 'A “{name}” has no opening brace' },
  'rows-open': { zh: '重复行“{name}”没有结尾，请在最后写 {/{name}}', en: 'The rows “{name}” have no end; write {/{name}} behind them' },
  'rows-close': { zh: '“{name}”前面没有开头', en: 'Nothing begins what “{name}” ends' },
  wide: { zh: '“{name}”用了中文花括号，请改成英文的 { 和 }', en: '“{name}” has Chinese braces; use { and }' },
  refused: { zh: '这份模板填不进去（{name}）', en: 'This template cannot be filled ({name})' },
  old: { zh: '这是旧的 .doc 文件，或者加了密码。请在 Word 或 WPS 里另存为 .docx，不设密码', en: 'This is an old .doc file, or locked. Save it as .docx without a password' },
  none: { zh: '这不是 Word 文件（.docx）', en: 'This is no Word file (.docx)' },
  large: { zh: '这个文件太大了', en: 'This file is too large' },
} satisfies Record<string, Phrase>

export const templateWords = {
  body: { zh: '正文第 {n} 段', en: 'Paragraph {n}' },
  header: { zh: '页眉第 {n} 段', en: 'Header, paragraph {n}' },
  footer: { zh: '页脚第 {n} 段', en: 'Footer, paragraph {n}' },
  meant: { zh: '是不是“{name}”？', en: 'Was “{name}” meant?' },
} satisfies Record<string, Phrase>

/** What the placeholders that are no figures stand for. */
export const placeholderMeanings = {
  标题: { zh: '报告标题，几行照原样', en: 'Title, line by line' },
  红头: { zh: '简报的红头名称', en: 'Name in the red head of a brief' },
  期号: { zh: '第几期，只有数字', en: 'Issue, the number alone' },
  单位: { zh: '编印单位、落款', en: 'Who signs' },
  主送: { zh: '主送单位', en: 'Whom it is addressed to' },
  日期: { zh: '成文日期', en: 'Day of the report' },
  辖区: { zh: '报告的辖区', en: 'Area of the report' },
  期间: { zh: '起止日期', en: 'First and last day' },
  数据截至: { zh: '数字统计到什么时候', en: 'When the figures were taken' },
  小数: { zh: '百分数怎么取小数', en: 'How rates were rounded' },
  数据说明: { zh: '每个率的分子、分母和出处', en: 'What each rate is made of' },
  正文: { zh: '全部段落和表，一段一段照占位符的样子排', en: 'All paragraphs and tables, each in the look of the placeholder' },
  图表: { zh: '柱形图', en: 'The chart' },
  覆盖图: { zh: '覆盖图', en: 'The coverage map' },
} satisfies Record<string, Phrase>

/** Rows that can be repeated. */
export const rowMeanings = {
  各地: { zh: '下一级的每个辖区', en: 'Each area one level below' },
  各镇: { zh: '每个镇、街道', en: 'Each town' },
  各村: { zh: '每个村、社区', en: 'Each village' },
  各网格: { zh: '每个网格', en: 'Each grid' },
  宣传形式: { zh: '有数的每种宣传形式', en: 'Each form with a figure' },
  六进: { zh: '六进的每一进', en: 'Each of the six entries' },
  宣传对象: { zh: '有数的每类人群', en: 'Each audience with a figure' },
  宣传内容: { zh: '讲过的每种骗局', en: 'Each fraud spoken of' },
  照片: { zh: '每张照片和说明', en: 'Each photo with its caption' },
} satisfies Record<string, Phrase>

/** Why a cell of the superior's Excel form was left as it was, and why a file is no such form. */
export const formFaults = {
  sheet: { zh: '表里没有“{sheet}”这张工作表了', en: 'There is no sheet “{sheet}” any more' },
  cell: { zh: '“{cell}”不是单元格', en: '“{cell}” is no cell' },
  formula: { zh: '{sheet} {cell} 是公式，没有动它', en: '{sheet} {cell} is a formula and was left alone' },
  area: { zh: '{sheet} {cell} 要填的辖区不在这份报告里', en: 'The area for {sheet} {cell} is not part of this report' },
  old: { zh: '这是旧的 .xls 文件，或者加了密码。请在 Excel 或 WPS 里另存为 .xlsx，不设密码', en: 'This is an old .xls file, or locked. Save it as .xlsx without a password' },
  none: { zh: '这不是 Excel 表（.xlsx）', en: 'This is no Excel file (.xlsx)' },
  large: { zh: '这个文件太大了', en: 'This file is too large' },
} satisfies Record<string, Phrase>
