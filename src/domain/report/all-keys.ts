import type { FigureKey } from './figure.ts'
import { comparisons, figureKey, ofPlaceKind, plainFigures, type FigureName } from './figure-key.ts'
import type { FigureInput } from './ground.ts'
import type { Sums } from './sums.ts'

/** Every figure that could have a value, in the order of the vocabulary, each followed by its comparisons. */
export function allKeys({ vocabulary, entrySet, places }: FigureInput, sums: Sums): FigureKey[] {
  const kinds = new Set([...places.map(({ kind }) => kind), ...sums.places.keys()])
  const names: FigureName[] = [
    ...plainFigures.map((id) => ({ what: 'plain', id }) as const),
    ...vocabulary.placeKinds.all
      .filter(({ id }) => kinds.has(id))
      .flatMap(({ id: kind }) => ofPlaceKind.map((what) => ({ what, kind }))),
    ...vocabulary.entries.of(entrySet).entries.map((_, index) => ({ what: 'entry', set: entrySet, index }) as const),
    ...inOrder(sums.forms, vocabulary.forms.all).map(({ form, unit }) => ({ what: 'form', form, unit }) as const),
    ...vocabulary.audiences.all
      .filter(({ id }) => sums.audiences.has(id))
      .flatMap(({ id }) => (['audience', 'share'] as const).map((what) => ({ what, id }))),
    ...vocabulary.topics.all.filter(({ id }) => sums.topics.has(id)).map(({ id }) => ({ what: 'topic', id }) as const),
  ]
  return names.flatMap((name) => [figureKey(name), ...comparisons.map((against) => figureKey(name, against))])
}

function inOrder<Use extends { readonly form: string }>(uses: readonly Use[], rows: readonly { readonly id: string }[]): Use[] {
  const at = new Map(rows.map(({ id }, i) => [id, i]))
  return uses.toSorted((a, b) => (at.get(a.form) ?? Infinity) - (at.get(b.form) ?? Infinity))
}
