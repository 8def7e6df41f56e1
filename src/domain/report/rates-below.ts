import type { AreaCode } from '../area.ts'
import { figureKey } from './figure-key.ts'
import type { Figure, FigureBook } from './figure.ts'

export const rateKey = figureKey({ what: 'rate', kind: 'household' })

/** An area one level below with its rate of covered households. */
export interface RatedArea {
  readonly area: AreaCode
  readonly rate: Figure
}

/** Best first, as a table of ranks has them; those without a rate stand last. */
export function ratesBelow(book: FigureBook): RatedArea[] {
  return book.children
    .map((area) => ({ area, rate: book.at(area).of(rateKey) }))
    .sort((a, b) => (b.rate.value ?? -1) - (a.rate.value ?? -1) || (a.area < b.area ? -1 : 1))
}
