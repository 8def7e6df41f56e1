import type { Phrase } from './say.tsx'

/** What came of a visit, as said on every screen. */
export const outcomeWords = {
  met: { zh: '已见面', en: 'Met' },
  absent: { zh: '无人在家', en: 'Nobody home' },
  refused: { zh: '拒访', en: 'Refused' },
  moved: { zh: '已搬离', en: 'Moved away' },
  held: { zh: '已举办', en: 'Held' },
  cancelled: { zh: '取消', en: 'Cancelled' },
} satisfies Record<string, Phrase>
