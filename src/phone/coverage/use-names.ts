import { useMemo } from 'react'
import type { AreaCode } from '../../domain/area.ts'
import type { PlaceKindId } from '../../domain/place.ts'
import { nameOf } from '../../domain/vocabulary/row.ts'
import { unitName } from '../../domain/vocabulary/units.ts'
import type { Territory } from '../record-book/territory.ts'
import { useVocabulary } from '../record-book/vocabulary.ts'
import { coverage as words, periodWords } from '../words/coverage.ts'
import { dayWords } from '../words/dates.ts'
import { createSay, useLanguage } from '../words/say.tsx'
import type { PeriodChoice } from '../../domain/period-choice.ts'
import { plainPeriods } from './periods.ts'

/** What areas, kinds and periods are called. */
export interface Names {
  readonly area: (code: AreaCode) => string
  /** A grid with its village, where places of many villages stand together. */
  readonly full: (code: AreaCode) => string
  /** Of a row: what hangs on the area itself is told from its grids. */
  readonly row: (code: AreaCode, within: readonly AreaCode[]) => string
  readonly title: (within: readonly AreaCode[]) => string
  readonly kind: (kind: PlaceKindId) => string
  /** The measure word: 户, 所. */
  readonly unit: (kind: PlaceKindId) => string
  readonly inOrder: (kinds: readonly PlaceKindId[]) => PlaceKindId[]
  readonly period: (choice: PeriodChoice) => string
}

export function useNames({ areas }: Pick<Territory, 'areas'>): Names {
  const language = useLanguage()
  const { placeKinds } = useVocabulary()
  return useMemo(() => {
    const say = createSay(language)
    const area = (code: AreaCode) => areas.get(code)?.shortName ?? code
    const order = placeKinds.all.map((row) => row.id)
    const rank = (kind: PlaceKindId) => (order.includes(kind) ? order.indexOf(kind) : order.length)
    return {
      area,
      full: (code) => (code.length === 15 ? `${area(code.slice(0, 12))} ${area(code)}` : area(code)),
      row: (code, within) =>
        code.length < 15 && within.length === 1 && within[0] === code ? say(words.direct, { area: area(code) }) : area(code),
      title: (within) => (within.length === 1 ? area(within[0] ?? '') : say(words.mine)),
      kind: (kind) => nameOf(placeKinds.of(kind), language),
      unit: (kind) => {
        const row = placeKinds.of(kind)
        return unitName(row.units[0] ?? '处', language, row)
      },
      inOrder: (kinds) => [...kinds].sort((a, b) => rank(a) - rank(b)),
      period: ({ id, campaign, period }) => {
        const plain = plainPeriods.find((name) => name === id)
        if (campaign) return campaign.name
        if (plain && plain !== 'days') return say(periodWords[plain])
        const [from, to] = [dayWords(period.from, language), dayWords(period.to, language, period.from)]
        return say(periodWords.span, { from, to })
      },
    }
  }, [areas, language, placeKinds])
}
