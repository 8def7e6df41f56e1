import type { FormCounts } from '../../vocabulary/forms.ts'
import { formsToName } from '../expected-forms.ts'
import { figureKey } from '../figure-key.ts'
import { deedOf } from './deeds.ts'
import type { Drafting } from './drafting.ts'
import { begun, counted, joined, sentence, words, type Piece } from './sentence.ts'

/** 共发放宣传单9860份、宣传手册300册，张贴海报312份，悬挂横幅48条。 */
export function formTotals(d: Drafting, beginning: string, ...counts: readonly FormCounts[]): Piece {
  return sentence(begun(beginning, formClauses(d, counts)))
}

/** The forms of these sorts, each verb once, in the order of the vocabulary. Figures are named beside each other, never added. */
export function formClauses({ book, naming }: Drafting, counts: readonly FormCounts[]): Piece {
  const byVerb = new Map<string, Piece[]>()
  for (const name of formsToName(book, naming.vocabulary)) {
    const deed = deedOf(name.form, name.unit, naming.vocabulary)
    if (!deed || !counts.includes(deed.counts)) continue
    const piece = [...words(deed.object), ...counted(book.of(figureKey(name)))]
    byVerb.set(deed.verb, [...(byVerb.get(deed.verb) ?? []), piece])
  }
  const clauses = Array.from(byVerb, ([verb, pieces]) => ({ verb, piece: begun(verb, joined(pieces, '、')) }))
  // What was held comes before what was played.
  const inOrder = clauses.toSorted((a, b) => Number(a.verb === '播放') - Number(b.verb === '播放'))
  return joined(inOrder.map(({ piece }) => piece), '，')
}
