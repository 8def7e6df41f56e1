import type { Phrase } from './say.tsx'

/** 注册情况: running totals of app registrations. */
export const registered = {
  title: { zh: '注册情况', en: 'App registrations' },
  note: {
    zh: '反诈 App 的累计注册人数，按“截至”的日期录。是累计数，不相加；走访时帮装的另外算。',
    en: 'Running totals of people registered in the app, each as of a day. They are never added up; installations helped on visits are counted elsewhere.',
  },
  notYoursTitle: { zh: '这一页是给镇、县用的', en: 'This page is for the office' },
  notYoursNote: { zh: '注册人数由镇里、县里录。', en: 'The office enters the registered totals.' },
  toToday: { zh: '回到今日', en: 'To today' },
  opening: { zh: '正在打开', en: 'Opening' },
  asOf: { zh: '看截至哪天', en: 'As of' },
  enter: { zh: '录一个数', en: 'Enter a total' },
  paste: { zh: '从表格粘贴', en: 'Paste from a table' },
  emptyTitle: { zh: '还没有录过', en: 'Nothing entered yet' },
  emptyNote: {
    zh: '县里通报一来，就把各镇、各村的累计数录进来，写明截至哪天、出自哪里。',
    en: 'When the county sends its notice, enter the running totals of towns and villages with their day and source.',
  },
  head: { zh: '截至{day}', en: 'As of {day}' },
  area: { zh: '辖区', en: 'Area' },
  people: { zh: '累计注册（人）', en: 'Registered (people)' },
  day: { zh: '截至', en: 'As of' },
  rate: { zh: '注册率', en: 'Rate' },
  source: { zh: '来源', en: 'Source' },
  outOf: { zh: '占 {n} 人（{day}，{source}）', en: 'of {n} people ({day}, {source})' },
  noRate: { zh: '没有分母', en: 'no denominator' },
  figure: { zh: '{n} 人', en: '{n}' },
  none: { zh: '没录', en: 'none' },
  falls: { zh: '比以前的少了，看一下', en: 'Lower than before: have a look' },
  waits: { zh: '还在这部设备上', en: 'Still on this device' },
  aside: { zh: '县里没有收下', en: 'Set aside by the office' },
  rounding: {
    zh: '注册率 = 累计注册 ÷ 写明的人数，四舍五入到一位小数。',
    en: 'Rate = registered ÷ the people named, rounded to one decimal.',
  },
} satisfies Record<string, Phrase>

export const totalForm = {
  title: { zh: '录一个累计数', en: 'Enter a running total' },
  area: { zh: '辖区', en: 'Area' },
  areaEmpty: { zh: '选一个辖区', en: 'Choose an area' },
  people: { zh: '累计注册（人）', en: 'Registered so far (people)' },
  asOf: { zh: '截至', en: 'As of' },
  source: { zh: '出自哪里', en: 'Source' },
  sourceHint: { zh: '如：县局 9 月通报', en: 'e.g. county notice of September' },
  rateOf: { zh: '占多少人（算注册率用，可不填）', en: 'Out of how many people (for the rate; may stay empty)' },
  outOfDay: { zh: '这个人数是哪天的', en: 'Day of that number' },
  outOfSource: { zh: '这个人数出自哪里', en: 'Source of that number' },
  outOfSourceHint: { zh: '如：公安户籍数', en: 'e.g. household register' },
  save: { zh: '存下', en: 'Save' },
  saving: { zh: '正在存', en: 'Saving' },
  needArea: { zh: '选一个辖区', en: 'Choose an area' },
  needPeople: { zh: '写一个整数', en: 'Write a whole number' },
  needDay: { zh: '写到哪一天，不能是以后', en: 'A day that is not in the future' },
  needSource: { zh: '写明出自哪里，以后才查得到', en: 'Name the source, so that it can be found again' },
  failed: { zh: '没有存下，再试一次', en: 'Not saved; try again' },
} satisfies Record<string, Phrase>

export const pasteForm = {
  title: { zh: '从表格粘贴', en: 'Paste from a table' },
  note: {
    zh: '在表格里选好几列复制：12 位代码、累计注册，还可以有总人数。村名只给人看，不按名字认。',
    en: 'Copy these columns in your spreadsheet: 12-digit code, registered total, perhaps the number of people. Names are for reading only.',
  },
  copyTemplate: { zh: '复制一张空表', en: 'Copy an empty table' },
  copied: { zh: '复制好了，到表格里粘贴、填好再拷回来', en: 'Copied: paste it into a spreadsheet, fill it in and copy it back' },
  text: { zh: '粘贴到这里', en: 'Paste here' },
  read: { zh: '读到 {n} 行', en: '{n} {n|row|rows} read' },
  faulty: { zh: '{n} 行没读成，其余照样录', en: '{n} {n|row|rows} could not be read; the others go in' },
  line: { zh: '第 {n} 行：{value}', en: 'Row {n}: {value}' },
  'no-code': { zh: '没有 12 位代码', en: 'no 12-digit code' },
  'unknown-area': { zh: '不是你辖区里的代码', en: 'not a code of your area' },
  'no-number': { zh: '没有整数', en: 'no whole number' },
  twice: { zh: '这个代码前面有过', en: 'this code stood before' },
  save: { zh: '录入 {n} 行', en: 'Enter {n} {n|row|rows}' },
  needRows: { zh: '还没有读得出的行', en: 'No readable row yet' },
} satisfies Record<string, Phrase>

export const totalHistory = {
  title: { zh: '{area}：录过的累计数', en: '{area}: totals entered' },
  by: { zh: '{who}录于{day}', en: 'Entered by {who} on {day}' },
  me: { zh: '我', en: 'me' },
  colleague: { zh: '同事', en: 'a colleague' },
  withdraw: { zh: '作废', en: 'Withdraw' },
  why: { zh: '为什么作废', en: 'Why withdraw it' },
  whyHint: { zh: '如：录错了村', en: 'e.g. wrong village' },
  withdrawYes: { zh: '作废这个数', en: 'Withdraw this total' },
  needWhy: { zh: '写一句原因', en: 'Give a reason' },
  again: { zh: '再录一个', en: 'Enter another' },
} satisfies Record<string, Phrase>
