import type { Phrase } from './say.tsx'

/** What the app itself says: when it opens, and when something broke. */
export const app = {
  opening: { zh: '正在打开记录', en: 'Opening your records' },

  brokenTitle: { zh: '这一页没打开', en: 'This page did not open' },
  brokenNote: {
    zh: '记下的都在这部手机上，填到一半的也在。重新打开就好。',
    en: 'Everything you saved is on this phone, half-filled forms too. Open it again.',
  },
  reload: { zh: '重新打开', en: 'Open again' },
} satisfies Record<string, Phrase>
