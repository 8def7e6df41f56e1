import { createSay } from '../../src/phone/words/say.tsx'

/** What a Chinese screen says, from the app's own catalogue. */
export const zh = createSay('zh-CN')
export const en = createSay('en')

/** Matches a longer accessible name that holds these words. */
export function holding(...words: readonly string[]): RegExp {
  return new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.*'))
}
