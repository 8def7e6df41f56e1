import type { Phrase } from './say.tsx'

/** Running totals of app registrations out of a file. */
export const registeredFile = {
  title: { zh: '从文件导入', en: 'Import from a file' },
  note: {
    zh: 'Excel（.xlsx）或 CSV，第一行是表头：代码或镇、村名，累计注册，还可以有总人数、截至、来源。名字对得上两处的，要写代码或镇名。',
    en: 'Excel (.xlsx) or CSV with headers: code, or town and village; registered; perhaps people, as of, source. Where a name fits two areas, give its code or town.',
  },
  choose: { zh: '选文件', en: 'Choose a file' },
  other: { zh: '换一个文件', en: 'Another file' },
  reading: { zh: '正在读 {file}', en: 'Reading {file}' },
  noColumns: { zh: '{file} 里没找到“累计注册”和“代码”或“村”两列。看看表头，再选一次。', en: 'No columns “registered” and “code” or “village” were found in {file}. Check the headers and choose it again.' },
  read: { zh: '{file}：读到 {n} 行', en: '{file}: {n} {n|row|rows} read' },
  perRow: { zh: '表里写了截至和来源的，按表里的；没写的，按下面填的。', en: 'Day and source hold as the file gives them, else as filled in below.' },
} satisfies Record<string, Phrase>

export const registeredFileFaults = {
  'no-area': { zh: '没有代码，也没有名称', en: 'no code and no name' },
  'unknown-area': { zh: '不是你辖区里的代码或名称', en: 'not a code or name of your area' },
  'two-areas': { zh: '不止一处叫这个名，写代码或镇名', en: 'more than one area has this name; give its code or town' },
  'no-number': { zh: '不是整数', en: 'not a whole number' },
  'bad-day': { zh: '日期不对', en: 'not a date' },
  future: { zh: '这一天还没到', en: 'a day that has not come yet' },
  twice: { zh: '前面有过', en: 'stood before' },
} satisfies Record<string, Phrase>
