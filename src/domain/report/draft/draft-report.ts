import type { FigureBook } from '../figure.ts'
import { numbered } from '../outline.ts'
import type { Block, Report, ReportKind } from '../report.ts'
import type { Naming } from '../table.ts'
import { brief } from './brief.ts'
import { drafting, type Drafting, type DraftSetting } from './drafting.ts'
import { halfSum } from './half-sum.ts'
import { monthMeeting } from './month-meeting.ts'
import type { Part } from './parts.ts'
import { titleLines } from './title.ts'
import { toDate } from './to-date.ts'
import { upwardReport } from './upward-report.ts'
import { workSum } from './work-sum.ts'
import { yearSum } from './year-sum.ts'

const kinds: Readonly<Record<ReportKind, (d: Drafting) => Part[]>> = {
  brief,
  month_meeting: monthMeeting,
  half_sum: halfSum,
  work_sum: workSum,
  year_sum: yearSum,
  to_date: toDate,
  report: upwardReport,
}

/**
 * The report as it is proposed: the usual parts of its kind, with sentences whose figures stay live. What such a report
 * always names stands there as 缺 where nobody counted it; what only the office can say is an empty paragraph, which is
 * guidance in the editor and nothing on paper (see writtenBlocks).
 */
export function draftReport(kind: ReportKind, setting: DraftSetting, book: FigureBook, naming: Naming): Report {
  const d = drafting(setting, book, naming)
  const { id, area, period, rounding, entrySet, sender, recipient, day, now, issue } = setting
  const blocks = kinds[kind](d).map((part, index): Block => ({ ...part, id: `b${index + 1}` }))
  return {
    id,
    kind,
    area,
    period,
    rounding,
    entrySet,
    head: kind === 'brief' ? { name: '反诈宣传工作简报', issue } : null,
    title: titleLines(kind, d),
    recipient,
    sender,
    day,
    blocks: numbered(blocks),
    typed: {},
    made: now,
    changed: now,
  }
}
