import type { Vocabulary } from '../../domain/vocabulary.ts'
import type { Form, FormCounts } from '../../domain/vocabulary/forms.ts'
import { nameOf } from '../../domain/vocabulary/row.ts'
import { unitName } from '../../domain/vocabulary/units.ts'
import type { Language } from '../words/say.tsx'
import type { Item } from './answers.ts'

/**
 * What can be counted besides people and effort: people met stand in the audiences and vehicles have a field of
 * their own, so counting them as a form too would count them twice.
 */
export const itemGroups = ['material', 'session', 'online', 'internal'] as const satisfies readonly FormCounts[]
export type ItemGroup = (typeof itemGroups)[number]

export function itemsIn(vocabulary: Vocabulary, group: ItemGroup): Item[] {
  return vocabulary.forms.rows.flatMap((form) => unitsIn(form, group).map((unit) => ({ form: form.id, unit })))
}

/** The usual way to count a form: its first unit that is neither people nor effort. */
export function usualItem(vocabulary: Vocabulary, form: string): Item {
  const row = vocabulary.forms.of(form)
  const unit = row.units.find((one) => itemGroups.some((group) => row.counts[one] === group))
  return { form, unit: unit ?? row.units[0] ?? '次' }
}

/** A form with several units says which one is meant. */
export function itemName(vocabulary: Vocabulary, item: Item, language: Language): string {
  const row = vocabulary.forms.of(item.form)
  const countable = itemGroups.flatMap((group) => unitsIn(row, group))
  const name = nameOf(row, language)
  return countable.length > 1 ? `${name}（${unitName(item.unit, language, row)}）` : name
}

/** Whether it was held or broadcast, rather than handed out. */
export function isSession(vocabulary: Vocabulary, item: Item): boolean {
  return vocabulary.forms.of(item.form).counts[item.unit] === 'session'
}

export function itemKey({ form, unit }: Item): string {
  return `${form} ${unit}`
}

export function itemOf(key: string): Item {
  const [form = '', unit = ''] = key.split(' ')
  return { form, unit }
}

function unitsIn(form: Form, group: FormCounts): string[] {
  return form.units.filter((unit) => form.counts[unit] === group)
}
