import { nameOf } from '../../../domain/vocabulary/row.ts'
import { unitName } from '../../../domain/vocabulary/units.ts'
import { columnWords as words } from '../../words/export.ts'
import type { Column } from './listing.ts'
import type { Speech } from './speech.ts'
import type { VisitItem } from './visit-facts.ts'

/** A column for each audience that was reached: people of one visit belong to one of them. */
export function audienceColumns(items: readonly VisitItem[], { say, language, vocabulary }: Speech): Column<VisitItem>[] {
  const used = new Set(items.flatMap(({ facts }) => facts?.reached.map(({ audience }) => audience) ?? []))
  return inOrder(used, vocabulary.audiences.all, (audience) => audience).map((audience) => ({
    key: `reached_${audience}`,
    title: say(words.unit, {
      what: say(words.audience, { name: nameOf(vocabulary.audiences.of(audience), language) }),
      unit: say(words.people),
    }),
    kind: 'count',
    of: ({ facts }) => sum(facts?.reached.filter((group) => group.audience === audience).map(({ people }) => people)),
  }))
}

/** A column for each form in each of its units: 份 and 张 of one form are two figures that nobody may add. */
export function formColumns(items: readonly VisitItem[], { say, language, vocabulary }: Speech): Column<VisitItem>[] {
  const used = new Map(
    items.flatMap(({ facts }) => facts?.forms.map(({ form, unit }) => [`${form}_${unit}`, { form, unit }] as const) ?? []),
  )
  return inOrder(used.values(), vocabulary.forms.all, ({ form }) => form).map(({ form, unit }) => {
    const row = vocabulary.forms.of(form)
    return {
      key: `form_${form}_${unit}`,
      title: say(words.unit, { what: nameOf(row, language), unit: unitName(unit, language, row) }),
      kind: 'count',
      of: ({ facts }) => sum(facts?.forms.filter((use) => use.form === form && use.unit === unit).map(({ count }) => count)),
    }
  })
}

/** Which figures of a visit were estimated, by name. */
export function estimatesOf({ facts }: VisitItem, { say, language, vocabulary }: Speech): string | null {
  if (!facts) return null
  const forms = facts.forms.filter(({ estimated }) => estimated).map(({ form }) => nameOf(vocabulary.forms.of(form), language))
  const groups = facts.reached.filter(({ estimated }) => estimated).map(({ audience }) => nameOf(vocabulary.audiences.of(audience), language))
  return [...new Set([...groups, ...forms])].join(say(words.separator)) || null
}

/** Null where nothing was counted. */
function sum(numbers: readonly number[] | undefined): number | null {
  return numbers && numbers.length > 0 ? numbers.reduce((a, b) => a + b, 0) : null
}

/** In the order of the vocabulary; what it does not know any more comes last. */
function inOrder<T>(used: Iterable<T>, rows: readonly { readonly id: string }[], idOf: (one: T) => string): T[] {
  const rank = new Map(rows.map(({ id }, i) => [id, i]))
  return Array.from(used).sort((a, b) => (rank.get(idOf(a)) ?? rank.size) - (rank.get(idOf(b)) ?? rank.size))
}
