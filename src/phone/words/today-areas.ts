import type { Phrase } from './say.tsx'

/** What only supervisor and county see on the today screen: not in the first load. */
export const todayAreas = {
  byTown: { zh: '各镇走到多少', en: 'Coverage by town' },
  byVillage: { zh: '各村走到多少', en: 'Coverage by village' },
  byGrid: { zh: '各网格走到多少', en: 'Coverage by grid' },
  worstFirst: { zh: '差的在前', en: 'Lowest first' },
  allAreas: { zh: '全部 {n} 个', en: 'All {n}' },
  fewerAreas: { zh: '收起来', en: 'Fewer' },
  areaCoverage: { zh: '{met}/{n} {unit}', en: '{met}/{n} {unit}' },
  areaPace: { zh: '竖线：今天该到 {percent}%', en: 'The line: {percent}% is where today should be' },
} satisfies Record<string, Phrase>
