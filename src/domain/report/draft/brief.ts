import { spanText } from '../period-words.ts'
import { effortAndCoverage } from './coverage-sentences.ts'
import type { Drafting } from './drafting.ts'
import { entriesMade } from './entry-sentences.ts'
import { ownHeadings } from './own-headings.ts'
import { ownWords, paragraph, photos, section, type Part } from './parts.ts'
import { faceToFace } from './people-sentences.ts'
import { practices } from './practices.ts'
import { words } from './sentence.ts'
import { areasSection } from './tables.ts'

/** 简报: of a month, an event or a campaign. */
export function brief(d: Drafting): Part[] {
  return [
    ...paragraph(words(lead(d))),
    ...section(1, '总体情况', paragraph(effortAndCoverage(d)), paragraph(faceToFace(d), entriesMade(d))),
    ...section(1, '主要做法', practices(d)),
    ...areasSection(d),
    ...section(1, d.setting.period.kind === 'campaign' ? ownHeadings.problems : ownHeadings.demands, ownWords()),
    ...section(1, ownHeadings.next, ownWords()),
    ...photos(),
  ]
}

function lead({ setting, area, until }: Drafting): string {
  const { period, campaignName } = setting
  if (period.kind === 'campaign') {
    return `按照统一部署，${area.name}扎实开展${campaignName ?? '反诈集中宣传'}。现将${spanText({ from: Math.min(period.from, until), to: until })}的进展情况简报如下。`
  }
  return `为帮助群众看清骗术、守住钱袋，${area.name}组织网格员走村入户开展反诈宣传。现将有关情况简报如下。`
}
