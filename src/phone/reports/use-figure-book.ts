import { useEffect, useMemo, useState } from 'react'
import { makeFigureBook, type FigureInput } from '../../domain/report/figure-book.ts'
import type { FigureBook } from '../../domain/report/figure.ts'
import { periodsNeeded } from '../../domain/report/period.ts'
import type { Report } from '../../domain/report/report.ts'
import { standingTotals } from '../../domain/registered.ts'
import { useLastExchange } from '../record-book/reports.ts'
import { useSlips } from '../record-book/slips.ts'
import type { Territory } from '../record-book/territory.ts'
import { useVisitsInAny } from '../record-book/visits-in.ts'
import { useVocabulary } from '../record-book/vocabulary.ts'
import { useSealedVisits } from '../record-book/sealed-visits.ts'
import { withSealed } from './with-sealed.ts'

/** What figures are asked for: of a report, or of one that is about to be drafted. */
export type BookSetting = Pick<Report, 'area' | 'period' | 'rounding' | 'entrySet' | 'typed' | 'sealed'>

const totalKinds = ['registered-total', 'registered-withdrawn'] as const

/**
 * The figures of an area and period, counted from what this device holds; null while they are being counted. `setting`
 * must be stable.
 */
export function useFigureBook(setting: BookSetting, territory: Territory): FigureBook | null {
  const { area, period, rounding, entrySet, typed, sealed = null } = setting
  const vocabulary = useVocabulary()
  const live = useVisitsInAny(useMemo(() => periodsNeeded(period), [period]))
  const then = useSealedVisits(period.from, period.to, sealed)
  const slips = useSlips(totalKinds)
  const exchange = useLastExchange()
  const lastExchange = exchange && (exchange.at ?? 0)
  const totals = useMemo(() => slips && standingTotals(slips), [slips])
  const visits = useMemo(() => live && (sealed === null ? live : then && withSealed(live, then, period)), [live, then, sealed, period])
  const { areas, places, campaigns } = territory
  const asOf = sealed ?? lastExchange
  const input = useMemo<FigureInput | null>(
    () =>
      visits && totals && asOf !== null
        ? { area, period, rounding, entrySet, asOf, areas, places, visits, campaigns, totals, vocabulary, typed }
        : null,
    [area, period, rounding, entrySet, typed, asOf, areas, places, campaigns, visits, totals, vocabulary],
  )
  return useCounted(input)
}

/** Counting a county's year takes a moment: the screen says so first, and the figures of before stay until the new ones are there. */
function useCounted(input: FigureInput | null): FigureBook | null {
  const [counted, setCounted] = useState<{ readonly of: FigureInput; readonly book: FigureBook } | null>(null)
  useEffect(() => {
    if (!input) return undefined
    const soon = setTimeout(() => {
      const book = makeFigureBook(input)
      book.of('visits')
      setCounted({ of: input, book })
    })
    return () => clearTimeout(soon)
  }, [input])
  return counted && isSameQuestion(counted.of, input) ? counted.book : null
}

function isSameQuestion(a: FigureInput, b: FigureInput | null): boolean {
  return b !== null && a.area === b.area && a.period === b.period
}
