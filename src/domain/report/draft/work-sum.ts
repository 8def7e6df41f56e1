import { effortAndCoverage } from './coverage-sentences.ts'
import type { Drafting } from './drafting.ts'
import { entriesMade } from './entry-sentences.ts'
import { formTotals } from './form-sentences.ts'
import { ownHeadings } from './own-headings.ts'
import { ownWords, paragraph, photos, section, type Part } from './parts.ts'
import { appInstalled, faceToFace } from './people-sentences.ts'
import { audiences, online, team } from './practices.ts'
import { words } from './sentence.ts'
import { areasSection, formsTable } from './tables.ts'

/** 工作总结: basis, organisation, one paragraph with all totals, online work, dated events, what comes next. */
export function workSum(d: Drafting): Part[] {
  return [
    ...paragraph(words(`按照上级部署，${d.area.name}结合本地实际，依靠网格力量持续开展反诈宣传。现将工作情况总结如下。`)),
    ...section(1, ownHeadings.organisation, ownWords()),
    ...section(
      1,
      '线下宣传',
      paragraph(effortAndCoverage(d), faceToFace(d), formTotals(d, '共计', 'material', 'session', 'reach', 'effort')),
      paragraph(audiences(d), entriesMade(d)),
      paragraph(appInstalled(d)),
      formsTable(d),
    ),
    ...section(1, '线上宣传', online(d)),
    ...section(1, '队伍建设', team(d)),
    ...section(1, ownHeadings.events, ownWords()),
    ...areasSection(d),
    ...section(1, ownHeadings.next, ownWords()),
    ...photos(),
  ]
}
