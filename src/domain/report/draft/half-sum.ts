import { coverageCompared, effortAndCoverage } from './coverage-sentences.ts'
import type { Drafting } from './drafting.ts'
import { entriesMade } from './entry-sentences.ts'
import { ownHeadings } from './own-headings.ts'
import { ownWords, paragraph, photos, section, type Part } from './parts.ts'
import { faceToFace } from './people-sentences.ts'
import { practices } from './practices.ts'
import { words } from './sentence.ts'
import { areasSection, entriesTable, formsTable } from './tables.ts'

/** 半年总结. */
export function halfSum(d: Drafting): Part[] {
  return [
    ...paragraph(words(`${d.beginning}，${d.area.name}坚持预防为先，依靠网格把反诈宣传送到群众身边。现将工作情况总结如下。`)),
    ...section(1, ownHeadings.organisation, ownWords()),
    ...section(
      1,
      '工作成效',
      paragraph(effortAndCoverage(d)),
      paragraph(faceToFace(d), coverageCompared(d)),
    ),
    ...section(1, '主要做法', practices(d)),
    ...section(1, '重点场所走访', paragraph(entriesMade(d)), entriesTable(d)),
    ...areasSection(d),
    ...section(1, '宣传形式汇总', formsTable(d)),
    ...section(1, ownHeadings.problems, ownWords()),
    ...section(1, ownHeadings.next, ownWords()),
    ...photos(),
  ]
}
