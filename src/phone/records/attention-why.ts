import type { Phrase } from '../words/say.tsx'
import { attentionWords } from '../words/records.ts'

/** The sentences for why a record needs somebody; a reason that a newer office gives has one too. */
export function attentionWhy(why: string | undefined): { readonly short: Phrase; readonly long: Phrase } {
  return Object.entries(attentionWords).find(([code]) => code === why)?.[1] ?? attentionWords.other
}
