import { shortNameOf } from '../../../../domain/area-names.ts'
import { paceClass, quarters, type PaceClass } from '../../../../domain/pace.ts'
import type { FigureBook } from '../../../../domain/report/figure.ts'
import { ratesBelow, type RatedArea } from '../../../../domain/report/rates-below.ts'
import type { Naming } from '../../../../domain/report/table.ts'
import { oneLine } from '../plain-lines.ts'

/** As it is drawn. */
export interface DrawnArea extends RatedArea {
  readonly name: string
  readonly pace: PaceClass | null
}

/** The areas one level below, the best rate first. */
export function drawnAreas(book: FigureBook, naming: Naming): DrawnArea[] {
  return ratesBelow(book).map(({ area, rate }) => {
    const { numerator, denominator } = rate.fraction ?? { numerator: 0, denominator: 0 }
    return { area, rate, name: oneLine(shortNameOf(naming.areaName(area))), pace: paceClass({ covered: numerator, expected: denominator }, quarters) }
  })
}
