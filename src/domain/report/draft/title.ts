import { dayParts } from '../../day.ts'
import { dayText, periodName } from '../period-words.ts'
import type { ReportKind } from '../report.ts'
import type { Drafting } from './drafting.ts'

/** Characters of 2号 that a line holds without looking squeezed; a digit is half of one. */
const longest = 18

/** Broken by sense: whom and when on the first line or two, what it is on the last. */
export function titleLines(kind: ReportKind, d: Drafting): string[] {
  const when = whenText(kind, d)
  // Many a campaign has the area in its name.
  const name = when.startsWith(d.area.name) ? '' : d.area.name
  const first = kind === 'report' ? `关于${name}` : name
  const above = widthOf(first + when) <= longest ? [first + when] : [first, when]
  return [...above.filter((line) => line !== ''), whatText(kind, d)]
}

function whenText(kind: ReportKind, { setting, until }: Drafting): string {
  const { period, campaignName } = setting
  if (period.kind === 'campaign') return campaignName ?? '反诈集中宣传'
  if (kind === 'to_date') return `截至${dayText(until)}`
  if (period.kind === 'year-to-date') return `${dayParts(period.from).year}年以来`
  return kind === 'year_sum' && period.kind === 'year' ? `${dayParts(period.from).year}年度` : periodName(period)
}

function whatText(kind: ReportKind, { setting }: Drafting): string {
  switch (kind) {
    case 'brief':
      return setting.period.kind === 'campaign' ? '工作进展情况' : '反诈宣传工作情况'
    case 'month_meeting':
      return '反诈宣传工作月报'
    case 'half_sum':
    case 'work_sum':
      return '反诈宣传工作总结'
    case 'year_sum':
      return '反诈宣传工作年终总结'
    case 'to_date':
      return '反诈宣传工作进展情况'
    case 'report':
      return '反诈宣传工作情况的汇报'
  }
}

function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (/[\u0020-\u007E]/.test(character) ? 0.5 : 1), 0)
}
