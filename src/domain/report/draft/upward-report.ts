import { effortAndCoverage, rateAlone } from './coverage-sentences.ts'
import type { Drafting } from './drafting.ts'
import { entriesMade } from './entry-sentences.ts'
import { formTotals } from './form-sentences.ts'
import { ownHeadings } from './own-headings.ts'
import { ownWords, paragraph, section, type Part } from './parts.ts'
import { appInstalled, faceToFace, reachedOnline } from './people-sentences.ts'
import { words } from './sentence.ts'
import { areasSection } from './tables.ts'

/**
 * 工作汇报 to the level above: situation, problems, next steps. Cases and losses are the police's to say: those parts are
 * empty, to be written by hand, and nothing of them is ever counted here.
 */
export function upwardReport(d: Drafting): Part[] {
  return [
    ...paragraph(words(`现将${d.area.name}反诈宣传工作情况汇报如下。`)),
    ...section(
      1,
      '工作情况',
      section(2, '发案形势', ownWords()),
      section(2, '走访覆盖', paragraph(effortAndCoverage(d)), paragraph(faceToFace(d), reachedOnline(d))),
      section(2, '宣传发动', paragraph(formTotals(d, '共计', 'material', 'session', 'reach', 'effort')), paragraph(formTotals(d, '线上', 'online'), entriesMade(d))),
      section(2, 'APP推广', paragraph(appInstalled(d))),
    ),
    ...areasSection(d),
    ...section(1, ownHeadings.problems, section(2, '覆盖进度', paragraph(rateAlone(d)), ownWords()), section(2, '宣传力度', ownWords()), section(2, '部门联动', ownWords())),
    ...section(
      1,
      ownHeadings.next,
      section(2, '压实责任', ownWords()),
      section(2, '补齐盲区', ownWords()),
      section(2, '加强联动', ownWords()),
      section(2, '严格督导', ownWords()),
    ),
  ]
}
