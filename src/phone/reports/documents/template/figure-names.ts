import { comparisons, figureKey, ofPlaceKind, plainFigures, type FigureName } from '../../../../domain/report/figure-key.ts'
import { countedName, figureName } from '../../../../domain/report/figure-name.ts'
import type { FigureKey } from '../../../../domain/report/figure.ts'
import type { Naming } from '../../../../domain/report/table.ts'

/** A name as it is looked up: what people type wider, or with blanks in between, is the same. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '')
}

/** Shorter than the name of the figure, or as people say it, too. */
const alsoCalled: Readonly<Record<string, FigureName>> = {
  走访户数: { what: 'plain', id: 'households' },
  宣传人次: { what: 'plain', id: 'personTimes' },
  出动人员: { what: 'plain', id: 'staff' },
  覆盖率: { what: 'rate', kind: 'household' },
  名次: { what: 'rank', kind: 'household' },
}

/** Every figure that can stand in a template, by its name; where two would be called the same, the first is meant. */
export function figuresByName({ vocabulary, entrySet }: Naming): ReadonlyMap<string, FigureKey> {
  const names: FigureName[] = [
    ...plainFigures.map((id) => ({ what: 'plain', id }) as const),
    ...vocabulary.placeKinds.all.flatMap(({ id }) => ofPlaceKind.map((what) => ({ what, kind: id }))),
    ...vocabulary.forms.all.flatMap(({ id, units }) => units.map((unit) => ({ what: 'form', form: id, unit }) as const)),
    ...vocabulary.audiences.all.flatMap(({ id }) => (['audience', 'share'] as const).map((what) => ({ what, id }))),
    ...vocabulary.topics.all.map(({ id }) => ({ what: 'topic', id }) as const),
    ...vocabulary.entries.of(entrySet).entries.map((_, index) => ({ what: 'entry', set: entrySet, index }) as const),
  ]
  const found = new Map<string, FigureKey>()
  const add = (called: string, key: FigureKey) => {
    const name = nameKey(called)
    if (!found.has(name)) found.set(name, key)
  }
  for (const name of names) for (const against of [null, ...comparisons]) add(figureName(figureKey(name, against), { vocabulary }), figureKey(name, against))
  for (const [called, name] of Object.entries(alsoCalled)) add(called, figureKey(name))
  for (const { id, also, units } of vocabulary.forms.all) {
    for (const called of also) for (const unit of units) add(countedName(called, unit), figureKey({ what: 'form', form: id, unit }))
  }
  return found
}
