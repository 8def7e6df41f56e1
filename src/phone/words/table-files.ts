import type { Phrase } from './say.tsx'

/** What is wrong with a file that was to be read as a table. */
export const fileFaultWords = {
  'old-excel': {
    zh: '{file} 是旧的 .xls 文件。在 Excel 或 WPS 里另存为 .xlsx，再选一次。',
    en: '{file} is an old .xls file. Save it as .xlsx in Excel or WPS and choose it again.',
  },
  'not-a-table': { zh: '{file} 读不出表格。请选 .xlsx 或 .csv。', en: 'No table could be read from {file}. Choose an .xlsx or .csv file.' },
  'too-large': { zh: '{file} 超过 100 MB。分成几个再导入。', en: '{file} is larger than 100 MB. Split it and import the parts.' },
  stopped: {
    zh: '{file} 没读成。没信号就先连上网，再选一次；文件本身没动。',
    en: '{file} was not read. Without a connection, connect first; then choose it again. The file itself is as it was.',
  },
  empty: { zh: '{file} 是空的。', en: '{file} is empty.' },
} satisfies Record<string, Phrase>
