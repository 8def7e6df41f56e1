/** What can be named in the vocabulary; its seven sections. */
export const sections = ['placeKinds', 'forms', 'audiences', 'topics', 'results', 'entries', 'companions'] as const
export type SectionName = (typeof sections)[number]

/** `in`: outreach that belongs in the log. `edge`: a count or a paragraph, nothing about a person. */
export type Scope = 'in' | 'edge'

export interface Row {
  /** Never re-used and never changed: visits keep it for good. */
  readonly id: string
  /** Short enough for a chip. */
  readonly zh: string
  readonly en: string
  /** Chinese measure words this is counted in, the usual one first; empty where nothing is counted. */
  readonly units: readonly string[]
  /** What a unit means here where the general English word would mislead: 条 of a screen are messages. */
  readonly unitsInEnglish: Readonly<Record<string, string>>
  readonly scope: Scope
  /** Other names it is known and searched by. */
  readonly also: readonly string[]
  /** An office no longer offers it; old visits still show it. */
  readonly hidden: boolean
}

type Rest = Partial<Pick<Row, 'units' | 'unitsInEnglish' | 'scope' | 'also'>>

export function row(id: string, zh: string, en: string, rest: Rest = {}): Row {
  return { id, zh, en, units: [], unitsInEnglish: {}, scope: 'in', also: [], hidden: false, ...rest }
}

export function nameOf(named: Pick<Row, 'zh' | 'en'>, language: 'zh-CN' | 'en'): string {
  return language === 'zh-CN' ? named.zh : named.en
}
