import type { Phrase } from './say.tsx'

/** Hours in which people may be at home. */
export const hourWords = {
  morning: { zh: '上午', en: 'morning' },
  noon: { zh: '中午', en: 'noon' },
  afternoon: { zh: '下午', en: 'afternoon' },
  evening: { zh: '晚上', en: 'evening' },
  weekend: { zh: '周末', en: 'weekend' },
} satisfies Record<string, Phrase>

/** What to do where nobody was ever home. */
export const nextHourWords = {
  morning: { zh: '换上午去，十一点半以前', en: 'Try a morning, before half past eleven' },
  noon: { zh: '换中午去，吃饭的时候', en: 'Try noon, when people eat' },
  afternoon: { zh: '换下午去', en: 'Try an afternoon' },
  evening: { zh: '换晚上去，六点以后', en: 'Try an evening, after six' },
  weekend: { zh: '换周末去', en: 'Try the weekend' },
  unknown: { zh: '各个时候都去过了，问问邻居或屯长', en: 'Every hour was tried: ask the neighbours' },
} satisfies Record<string, Phrase>
