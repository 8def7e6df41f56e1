import type { AreaCode } from '../area.ts'
import { standardVocabulary } from '../vocabulary.ts'
import { bookOf, type GivenFigures } from './book-for-tests.ts'
import { comparisons, figureKey, plainFigures, type FigureName } from './figure-key.ts'
import type { Figure, FigureBook, FigureKey } from './figure.ts'

const { forms, audiences, topics, placeKinds, entries } = standardVocabulary

/** Every figure that the vocabulary as it ships can name. */
const allNames: readonly FigureName[] = [
  ...plainFigures.map((id): FigureName => ({ what: 'plain', id })),
  ...placeKinds.all.flatMap(({ id }) => (['places', 'expected', 'rate', 'gap', 'rank'] as const).map((what): FigureName => ({ what, kind: id }))),
  ...forms.all.flatMap(({ id, units }) => units.map((unit): FigureName => ({ what: 'form', form: id, unit }))),
  ...audiences.all.flatMap(({ id }) => (['audience', 'share'] as const).map((what): FigureName => ({ what, id }))),
  ...topics.all.map(({ id }): FigureName => ({ what: 'topic', id })),
  ...entries.all.flatMap((set) => set.entries.map((_, index): FigureName => ({ what: 'entry', set: set.id, index }))),
]

const percents = /^(?:rate|gap|share|registeredRate)|\//
const keys = allNames
  .flatMap((name) => [figureKey(name), ...comparisons.map((against) => figureKey(name, against))])
  .map((key) => ({ key, isPercent: percents.test(key) }))

/** A book with `known` in a hundred of all figures, some of them 0 and some estimated, and up to nine areas below. The same numbers give the same book. */
export function randomBook(seed: number, known: number, children: number): FigureBook {
  const below = Array.from({ length: children }, (_, i): [AreaCode, GivenFigures] => [`45012610420${i + 1}`, figuresFrom(seed + i + 1, known)])
  return bookOf(figuresFrom(seed, known), { children: Object.fromEntries(below) })
}

function figuresFrom(seed: number, known: number): GivenFigures {
  const next = randomFrom(seed)
  const figures: Record<FigureKey, Partial<Figure>> = {}
  for (const { key, isPercent } of keys) {
    if (next() * 100 >= known) continue
    const size = next()
    const value = isPercent ? Math.round((size - 0.4) * 20_000) / 100 : Math.floor(size ** 3 * 30_000)
    figures[key] = { value: size < 0.1 ? 0 : value, estimated: size > 0.8 }
  }
  return figures
}

/** Mulberry32: numbers from 0 to below 1. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
