import { periodName } from '../period-words.ts'
import { effortAndCoverage, otherPlaces } from './coverage-sentences.ts'
import type { Drafting } from './drafting.ts'
import { entriesMade } from './entry-sentences.ts'
import { formTotals } from './form-sentences.ts'
import { ownHeadings } from './own-headings.ts'
import { ownWords, paragraph, photos, section, type Part } from './parts.ts'
import { appInstalled, faceToFace, reachedOnline } from './people-sentences.ts'
import { words } from './sentence.ts'
import { areasSection, formsTable } from './tables.ts'

/** 截至某日的进展: short, figures first. */
export function toDate(d: Drafting): Part[] {
  return [
    ...paragraph(words(`现将${d.area.name}${periodName(d.setting.period)}反诈宣传工作进展情况报告如下。`)),
    ...section(1, '总体进展', paragraph(effortAndCoverage(d), faceToFace(d), reachedOnline(d))),
    ...section(
      1,
      '分项进展',
      paragraph(formTotals(d, '累计', 'material', 'session', 'reach', 'effort'), formTotals(d, '线上', 'online')),
      paragraph(entriesMade(d), otherPlaces(d)),
      paragraph(appInstalled(d)),
      formsTable(d),
    ),
    ...areasSection(d),
    ...section(1, ownHeadings.next, ownWords()),
    ...photos(),
  ]
}
