import type { FormUse, Reached } from '../../domain/visit.ts'
import { nameOf } from '../../domain/vocabulary/row.ts'
import { unitName } from '../../domain/vocabulary/units.ts'
import { records as words, visit as visitWords } from '../words/records.ts'
import type { Speech } from './speech.ts'
import { sayNumber } from '../words/say.tsx'

/** A form with its count and unit, for example 宣传单 约 300 份. */
export function formWords({ form, count, unit, estimated }: FormUse, { say, language, vocabulary }: Speech): string {
  const row = vocabulary.forms.of(form)
  const n = sayNumber(count, language)
  const values = { name: nameOf(row, language), n: estimated ? say(words.about, { text: n }) : n, unit: unitName(unit, language, row) }
  return say(words.counted, values)
}

/** One audience with its people, for example 学生 约 320 人. */
export function groupWords({ audience, people, estimated }: Reached, { say, language, vocabulary }: Speech): string {
  const n = sayNumber(people, language)
  const name = nameOf(vocabulary.audiences.of(audience), language)
  return say(visitWords.group, { name, n: estimated ? say(words.about, { text: n }) : n })
}

/** All people reached: the groups of one visit never overlap, so they may be added. */
export function peopleWords(reached: readonly Reached[], { say }: Speech): string | null {
  const n = reached.reduce((sum, { people }) => sum + people, 0)
  if (n === 0) return null
  const text = say(words.people, { n })
  return reached.some(({ estimated }) => estimated) ? say(words.about, { text }) : text
}
