import type { Vocabulary } from '../vocabulary.ts'
import { figureKey, type FigureName } from './figure-key.ts'
import type { FigureBook } from './figure.ts'
import { namesOf } from './known-figures.ts'

type FormName = Extract<FigureName, { what: 'form' }>

/** What real summaries always name, and printed without its number where nobody had counted it: here it stands as 缺. */
const expected: readonly { readonly form: string; readonly unit: string; readonly orIn?: string }[] = [
  // 份 and 张 count the same thing: whoever counts sheets does not lack copies.
  { form: 'leaflet', unit: '份', orIn: '张' },
  { form: 'banner', unit: '条' },
  { form: 'led', unit: '块' },
  { form: 'broadcast', unit: '小时' },
  { form: 'wechat_group', unit: '个' },
]

/**
 * Forms and units a report speaks of, in the order of the vocabulary: every one that was used, and those that are always
 * named. A form the office has hidden is not asked for.
 */
export function formsToName(book: FigureBook, { forms }: Pick<Vocabulary, 'forms'>): FormName[] {
  const isUsed = (form: string, unit: string) => (book.of(figureKey({ what: 'form', form, unit })).value ?? 0) > 0
  const isAskedFor = (form: string, unit: string) =>
    !forms.of(form).hidden &&
    expected.some((one) => one.form === form && one.unit === unit && (one.orIn === undefined || !isUsed(form, one.orIn)))
  const listed = forms.all.flatMap(({ id, units }) => units.map((unit): FormName => ({ what: 'form', form: id, unit })))
  const inUnitsNobodyListed = namesOf(book, 'form').filter(({ form, unit }) => !forms.of(form).units.includes(unit))
  return [
    ...listed.filter(({ form, unit }) => isUsed(form, unit) || isAskedFor(form, unit)),
    ...inUnitsNobodyListed.filter(({ form, unit }) => isUsed(form, unit)).map(({ what, form, unit }) => ({ what, form, unit })),
  ]
}
