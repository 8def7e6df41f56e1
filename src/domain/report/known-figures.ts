import { readFigureKey, type ComparedName } from './figure-key.ts'
import type { FigureBook } from './figure.ts'

type Named<What extends ComparedName['what']> = ComparedName & { readonly what: What }

/** The names of one sort among the figures that have a value, comparisons left out, in their order. */
export function namesOf<What extends ComparedName['what']>(book: FigureBook, what: What): Named<What>[] {
  const isNamed = (name: ComparedName): name is Named<What> => name.what === what && name.against === null
  return book.keys.map(readFigureKey).filter((name) => name !== null).filter(isNamed)
}
