import type { AreaCode } from '../../../../domain/area.ts'
import { shortNameOf } from '../../../../domain/area-names.ts'
import { paceClass, quarters, type PaceClass } from '../../../../domain/pace.ts'
import { figureKey } from '../../../../domain/report/figure-key.ts'
import type { Figure, FigureBook } from '../../../../domain/report/figure.ts'
import type { Naming } from '../../../../domain/report/table.ts'
import { oneLine } from '../plain-lines.ts'

export const rateKey = figureKey({ what: 'rate', kind: 'household' })

/** An area one level below with its rate of covered households. */
export interface RatedArea {
  readonly area: AreaCode
  readonly name: string
  readonly rate: Figure
  readonly pace: PaceClass | null
}

/** Best first, as a table of ranks has them; those without a rate stand last. */
export function ratesBelow(book: FigureBook, naming: Naming): RatedArea[] {
  const rows = book.children.map((area) => {
    const rate = book.at(area).of(rateKey)
    const { numerator, denominator } = rate.fraction ?? { numerator: 0, denominator: 0 }
    return { area, name: oneLine(shortNameOf(naming.areaName(area))), rate, pace: paceClass({ covered: numerator, expected: denominator }, quarters) }
  })
  return rows.toSorted((a, b) => (b.rate.value ?? -1) - (a.rate.value ?? -1) || (a.area < b.area ? -1 : 1))
}
