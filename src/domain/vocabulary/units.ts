import type { Row } from './row.ts'

/** Units are counted apart and never added together, not even two of one form. */
const english: Readonly<Record<string, string>> = {
  份: 'copies',
  张: 'sheets',
  册: 'booklets',
  条: 'pieces',
  块: 'panels',
  个: 'items',
  场: 'events',
  次: 'times',
  架次: 'flights',
  人: 'people',
  人次: 'person-times',
  辆: 'vehicles',
  车次: 'vehicle trips',
  小时: 'hours',
  批: 'groups',
  户: 'households',
  家: 'places',
  所: 'schools',
  处: 'spots',
  期: 'issues',
  篇: 'articles',
  部: 'videos',
  起: 'incidents',
  元: 'yuan',
  万元: '10,000 yuan',
  '%': '%',
}

/** A measure word as shown; an unknown one, of an office's own row, shows as it is. */
export function unitName(unit: string, language: 'zh-CN' | 'en', of?: Pick<Row, 'unitsInEnglish'>): string {
  if (language === 'zh-CN') return unit
  return named(of?.unitsInEnglish, unit) ?? named(english, unit) ?? unit
}

function named(words: Readonly<Record<string, string>> | undefined, unit: string): string | undefined {
  return words && Object.hasOwn(words, unit) ? words[unit] : undefined
}
