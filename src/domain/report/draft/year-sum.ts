import { coverageCompared, effortAndCoverage, otherPlaces } from './coverage-sentences.ts'
import type { Drafting } from './drafting.ts'
import { entriesMade } from './entry-sentences.ts'
import { formClauses } from './form-sentences.ts'
import { ownHeadings } from './own-headings.ts'
import { ownWords, paragraph, photos, section, type Part } from './parts.ts'
import { appInstalled, audiencesMet, faceToFace, reachedOnline, topicsToldMost } from './people-sentences.ts'
import { team } from './practices.ts'
import { begun, enumerated, words } from './sentence.ts'
import { areasSection, audiencesTable, entriesTable, formsTable, topicsTable } from './tables.ts'

/** 年终总结: the totals of the year first, then by form, by audience and by content. */
export function yearSum(d: Drafting): Part[] {
  return [
    ...paragraph(effortAndCoverage(d), faceToFace(d), coverageCompared(d), words('现将有关工作情况总结如下。')),
    ...section(1, ownHeadings.organisation, ownWords()),
    ...section(1, '宣传方式更加多样', paragraph(byForm(d)), paragraph(reachedOnline(d), appInstalled(d)), formsTable(d)),
    ...section(
      1,
      '宣传对象更加精准',
      paragraph(enumerated(audiencesMet(d).map((piece) => begun('面向', piece)))),
      audiencesTable(d),
      paragraph(entriesMade(d), otherPlaces(d)),
      entriesTable(d),
    ),
    ...section(1, '宣传内容更加贴近', paragraph(topics(d)), topicsTable(d)),
    ...section(1, '队伍能力持续提升', team(d)),
    ...areasSection(d),
    ...section(1, ownHeadings.events, ownWords()),
    ...section(1, ownHeadings.problems, ownWords()),
    ...section(1, ownHeadings.next, ownWords()),
    ...photos(),
  ]
}

/** 一是开展专题讲座6次…；二是发放宣传单…；三是建立反诈宣传微信群…。 */
function byForm(d: Drafting) {
  return enumerated([formClauses(d, ['session', 'reach']), formClauses(d, ['material', 'effort']), formClauses(d, ['online'])])
}

function topics(d: Drafting) {
  const told = topicsToldMost(d)
  return told.length === 0 ? [] : [...words('结合身边的真实案例，讲解较多的是'), ...told, ...words('。')]
}
