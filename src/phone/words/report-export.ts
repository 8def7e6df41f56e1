import type { Phrase } from './say.tsx'

/** Everything that leaves the editor: files, print, the superior's form, the 战报. */
export const exporting = {
  title: { zh: '导出', en: 'Export' },
  word: { zh: 'Word 文档', en: 'Word file' },
  wordNote: { zh: '公文版式，22 行 28 字', en: 'In the layout of official papers' },
  template: { zh: '套本单位的 Word 模板', en: 'The office’s own Word template' },
  templateNote: { zh: '红头、版式用自己的，装一次，以后直接套', en: 'Loaded once, filled each time' },
  excel: { zh: 'Excel 工作簿', en: 'Excel workbook' },
  excelNote: { zh: '五张表和每个数的出处', en: 'All tables, and where each figure comes from' },
  print: { zh: '打印', en: 'Print' },
  printNote: { zh: 'A4 纸，和页面上一样', en: 'A4, as on the page' },
  form: { zh: '填上级的 Excel 表', en: 'Fill the superior’s Excel form' },
  formNote: { zh: '第一次点格子选数，以后一点就填好', en: 'Choose the cells once; then one click' },
  chat: { zh: '工作群战报', en: 'Text for the work group' },
  chatNote: { zh: '一段话，一张图', en: 'A short text and a picture' },
  working: { zh: '正在做文件', en: 'Making the file' },
  done: { zh: '已导出', en: 'Exported' },
  doneNote: { zh: '“{file}”在下载文件夹里。', en: '“{file}” is in your downloads.' },
  failed: { zh: '这次没有导出来', en: 'It could not be exported' },
  failedNote: { zh: '草稿好好的，请再试一次。第一次导出要有信号，以后没信号也行。', en: 'The draft is in order; try again. The first export needs a connection, later ones do not.' },
  another: { zh: '再导出一份', en: 'Export another' },
} satisfies Record<string, Phrase>

export const doubtful = {
  title: { zh: '导出前看一眼', en: 'Before it goes out' },
  missing: { zh: '没有记录，印出来是“缺”：', en: 'Not recorded, printed as 缺:' },
  zero: { zh: '是 0，确实没做吗？', en: 'Are 0: really none?' },
  fill: { zh: '回去填', en: 'Go back and fill in' },
  go: { zh: '就这样导出', en: 'Export as it is' },
} satisfies Record<string, Phrase>

export const templateWords = {
  title: { zh: '本单位的 Word 模板', en: 'The office’s Word template' },
  lead: { zh: '在自己的红头文件里写上占位，例如 {标题}、{正文}、{覆盖户数}，存成 .docx 装进来。', en: 'Put placeholders such as {标题}, {正文}, {覆盖户数} into your own file and load the .docx.' },
  choose: { zh: '装一个 .docx', en: 'Load a .docx' },
  replace: { zh: '换一个 .docx', en: 'Load another .docx' },
  fill: { zh: '套用：{name}', en: 'Fill: {name}' },
  forget: { zh: '不用了：{name}', en: 'Remove: {name}' },
  faults: { zh: '模板里有 {n} 处要改', en: '{n} {n|place|places} in the template to mend' },
  where: { zh: '{part}第 {n} 段：{text}', en: '{part}, paragraph {n}: {text}' },
  body: { zh: '正文', en: 'Text' },
  header: { zh: '页眉', en: 'Header' },
  footer: { zh: '页脚', en: 'Footer' },
  meant: { zh: '是不是“{name}”？', en: 'Did you mean “{name}”?' },
  names: { zh: '可以写哪些占位', en: 'Which placeholders there are' },
} satisfies Record<string, Phrase>

export const templateFaultWords = {
  unknown: { zh: '不认得“{name}”', en: '“{name}” is unknown' },
  'row-only': { zh: '“{name}”只能写在重复的行里', en: '“{name}” can stand in repeated rows only' },
  'other-rows': { zh: '这份报告没有“{name}”这样的行', en: 'This report has no rows “{name}”' },
  'unknown-rows': { zh: '不认得重复的行“{name}”', en: 'Rows “{name}” are unknown' },
  empty: { zh: '括号里没有字：{name}', en: 'Nothing between the braces: {name}' },
  open: { zh: '有左括号，没有右括号：{name}', en: 'An opening brace without its end: {name}' },
  close: { zh: '有右括号，没有左括号：{name}', en: 'A closing brace without its beginning: {name}' },
  'rows-open': { zh: '重复的行“{name}”没有结束', en: 'Rows “{name}” have no end' },
  'rows-close': { zh: '重复的行结束了，没有开始：{name}', en: 'Rows end without a beginning: {name}' },
  wide: { zh: '用了中文的括号，换成英文的 { }：{name}', en: 'Chinese braces; use { }: {name}' },
  refused: { zh: '这个文件套不了：{name}', en: 'The file cannot be filled: {name}' },
  old: { zh: '是老格式或者加了密码。用 Word、WPS 另存成 .docx 再装。', en: 'An old format or locked; save it as .docx.' },
  none: { zh: '这不是 .docx 文件', en: 'This is no .docx file' },
  large: { zh: '文件太大了', en: 'The file is too large' },
} satisfies Record<string, Phrase>

export const formWords = {
  title: { zh: '上级的 Excel 表', en: 'The superior’s Excel form' },
  lead: { zh: '把上级发的 .xlsx 装进来，点要填的格子，选是哪个数。只做一次，以后每月一点就填好。', en: 'Load the .xlsx, tap the cells to fill and choose their figures. Once; then one click a month.' },
  choose: { zh: '装一个 .xlsx', en: 'Load an .xlsx' },
  fill: { zh: '填好导出：{name}', en: 'Fill and export: {name}' },
  cells: { zh: '{n} 个格子', en: '{n} {n|cell|cells}' },
  edit: { zh: '改格子：{name}', en: 'Edit cells: {name}' },
  forget: { zh: '不用了：{name}', en: 'Remove: {name}' },
  back: { zh: '回到报告', en: 'Back to the report' },
  sheet: { zh: '工作表', en: 'Sheet' },
  cell: { zh: '格子 {cell}', en: 'Cell {cell}' },
  formula: { zh: '这个格子自己会算，不用填', en: 'This cell reckons itself' },
  which: { zh: '{cell} 填哪个数', en: 'Which figure goes into {cell}' },
  area: { zh: '哪里的数', en: 'Of which area' },
  own: { zh: '本级', en: 'The report’s own' },
  clear: { zh: '这个格子不填', en: 'Leave this cell' },
  done: { zh: '格子选好了，填表导出', en: 'Done: fill and export' },
  needCell: { zh: '先点一个格子，选要填的数', en: 'Tap a cell first and choose its figure' },
  old: { zh: '是老格式或者加了密码。用 Excel、WPS 另存成 .xlsx 再装。', en: 'An old format or locked; save it as .xlsx.' },
  none: { zh: '这不是 .xlsx 表格', en: 'This is no .xlsx file' },
  large: { zh: '文件太大了', en: 'The file is too large' },
  left: { zh: '有 {n} 个格子没填：', en: '{n} {n|cell was|cells were} left:' },
  leftSheet: { zh: '没有这张工作表', en: 'no such sheet' },
  leftCell: { zh: '没有这个格子', en: 'no such cell' },
  leftFormula: { zh: '是公式', en: 'is a formula' },
  leftArea: { zh: '不是这份报告的辖区', en: 'not an area of this report' },
  notKept: { zh: '没存下，请再来一次。', en: 'Not kept; do it again.' },
} satisfies Record<string, Phrase>

export const chatWords = {
  title: { zh: '工作群战报', en: 'Text for the work group' },
  text: { zh: '战报', en: 'The text' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '复制好了，到群里粘贴', en: 'Copied: paste it into the chat' },
  notCopied: { zh: '没复制上，长按上面的字自己复制', en: 'Not copied: select the text yourself' },
  card: { zh: '存图片', en: 'Save the picture' },
  file: { zh: '战报', en: 'Figures' },
} satisfies Record<string, Phrase>
