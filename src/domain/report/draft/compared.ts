import { figureKey, type Comparison, type FigureName } from '../figure-key.ts'
import { comparisonNames } from '../figure-name.ts'
import type { PeriodKind } from '../report.ts'
import type { Drafting } from './drafting.ts'
import { figure, joined, words, type Piece } from './sentence.ts'

/** With what a period is compared: a half and a year with the one a year before, a campaign with nothing. */
const usual: Readonly<Record<PeriodKind, readonly Comparison[]>> = {
  days: ['last', 'year'],
  month: ['last', 'year'],
  half: ['year'],
  year: ['year'],
  'year-to-date': ['year'],
  campaign: [],
  'as-of': [],
}

/** 环比上升12.30%，同比下降4.10%; nothing of a comparison that is not known. */
export function compared({ book, setting }: Drafting, name: FigureName): Piece {
  const pieces = usual[setting.period.kind].map((against): Piece => {
    const change = book.of(figureKey(name, against))
    return change.value === null ? [] : [...words(comparisonNames[against]), ...figure(change, 'change')]
  })
  return joined(pieces, '，')
}

/** 较上年同期高2.96个百分点, of a rate. */
export function comparedRate({ book, setting }: Drafting, name: FigureName): Piece {
  const earlier = { last: setting.period.kind === 'month' ? '较上月' : '较上期', year: '较上年同期' }
  const pieces = usual[setting.period.kind].map((against): Piece => {
    const change = book.of(figureKey(name, against))
    return change.value === null ? [] : [...words(earlier[against]), ...figure(change, 'points')]
  })
  return joined(pieces, '，')
}
