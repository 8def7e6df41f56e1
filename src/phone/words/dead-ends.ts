import type { Phrase } from './say.tsx'

/** Addresses where there is nothing to do. */
export const deadEnds = {
  notFoundTitle: { zh: '没有这一页', en: 'No such page' },
  notFoundNote: { zh: '网址不对，或这一页已经搬走了。', en: 'The address is wrong, or the page has moved.' },
  signedInTitle: { zh: '这部手机已经登录了', en: 'This phone is signed in already' },
  signedInNote: {
    zh: '现在是{name}在用，不用再登录。要换人，先到“我的”里退出，再点一次这个链接。',
    en: '{name} is using it; there is no need to sign in again. For somebody else, sign out under Me first, then open the link once more.',
  },
  needsSignalTitle: { zh: '这一页要有网才打得开', en: 'This page needs a connection' },
  needsSignalNote: {
    zh: '它要向办公室查，这部设备上还没有打开过。连上网再打开；走访照样能记。',
    en: 'It asks the office and was never opened on this device. Open it again once you are online; visits can be logged all the same.',
  },
  again: { zh: '再打开一次', en: 'Open again' },
  toMe: { zh: '去“我的”', en: 'To Me' },
  toToday: { zh: '回到今日', en: 'Back to today' },
} satisfies Record<string, Phrase>
