import { periodName } from '../period-words.ts'
import { coverageCompared, effortAndCoverage, otherPlaces } from './coverage-sentences.ts'
import type { Drafting } from './drafting.ts'
import { entriesMade } from './entry-sentences.ts'
import { formTotals } from './form-sentences.ts'
import { ownHeadings } from './own-headings.ts'
import { ownWords, paragraph, photos, section, type Part } from './parts.ts'
import { appInstalled, faceToFace, reachedOnline, teamTrained } from './people-sentences.ts'
import { audiences } from './practices.ts'
import { words } from './sentence.ts'
import { areasSection, entriesTable, formsTable } from './tables.ts'

/** 月报: every figure of the month with its comparisons, then who stands where. */
export function monthMeeting(d: Drafting): Part[] {
  return [
    ...paragraph(words(`现将${d.area.name}${periodName(d.setting.period)}反诈宣传工作情况报告如下。`)),
    ...section(1, '总体情况', paragraph(effortAndCoverage(d)), paragraph(coverageCompared(d))),
    ...section(
      1,
      '分项情况',
      section(2, '面对面宣传', paragraph(faceToFace(d), audiences(d))),
      section(2, '活动开展', paragraph(formTotals(d, '共', 'session', 'reach'))),
      section(2, '资料发放和阵地宣传', paragraph(formTotals(d, '共', 'material', 'effort'))),
      section(2, '线上宣传', paragraph(formTotals(d, '共', 'online'), reachedOnline(d))),
      section(2, 'APP推广', paragraph(appInstalled(d))),
      section(2, '重点场所走访', paragraph(entriesMade(d), otherPlaces(d)), entriesTable(d)),
      section(2, '队伍建设', paragraph(teamTrained(d))),
    ),
    ...areasSection(d),
    ...section(1, '宣传形式汇总', formsTable(d)),
    ...section(1, ownHeadings.problems, ownWords()),
    ...section(1, ownHeadings.next, ownWords()),
    ...photos(),
  ]
}
