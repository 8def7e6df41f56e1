import type { Drafting } from './drafting.ts'
import { otherPlaces } from './coverage-sentences.ts'
import { formTotals } from './form-sentences.ts'
import { paragraph, section, type Part } from './parts.ts'
import { appInstalled, audiencesMet, reachedOnline, teamTrained } from './people-sentences.ts'
import { begun, joined, sentence, words } from './sentence.ts'

/** What was done, each way of doing it under a heading of the second level; ways that nobody went are left out. */
export function practices(d: Drafting): Part[] {
  return [
    ...section(2, '点对点入户宣传', doorToDoor(d)),
    ...section(2, '面对面集中宣讲', talks(d)),
    ...section(2, '多渠道营造氛围', materials(d)),
    ...section(2, '线连线网络宣传', online(d)),
    ...section(2, '常态化培训队伍', team(d)),
  ]
}

export function doorToDoor(d: Drafting): Part[] {
  return paragraph(words('网格员逐户上门，讲清常见骗术，提醒防范要点。'), appInstalled(d))
}

export function talks(d: Drafting): Part[] {
  return paragraph(formTotals(d, '组织集中宣传，', 'session', 'reach'), otherPlaces(d), audiences(d))
}

export function materials(d: Drafting): Part[] {
  return paragraph(formTotals(d, '在群众往来较多的地方，', 'material', 'effort'))
}

export function online(d: Drafting): Part[] {
  return paragraph(formTotals(d, '依托网格微信群和新媒体，', 'online'), reachedOnline(d))
}

export function team(d: Drafting): Part[] {
  return paragraph(teamTrained(d))
}

/** 面对面宣传对象中，老年人3120人次、占20.41%；学生2140人次、占14.00%。 */
export function audiences(d: Drafting) {
  return sentence(begun('面对面宣传对象中，', joined(audiencesMet(d), '；')))
}
