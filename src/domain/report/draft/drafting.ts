import type { AreaCode } from '../../area.ts'
import type { LocalDay } from '../../day.ts'
import { areaWords, type AreaWords } from '../area-words.ts'
import type { Figure, FigureBook, FigureKey, Rounding } from '../figure.ts'
import { periodBeginning } from '../period-words.ts'
import type { ReportPeriod } from '../report.ts'
import type { Naming } from '../table.ts'
import { counted, words, type Piece } from './sentence.ts'

export interface DraftSetting {
  readonly id: string
  readonly area: AreaCode
  readonly period: ReportPeriod
  readonly rounding: Rounding
  readonly entrySet: string
  readonly sender: string
  readonly recipient: string
  readonly day: LocalDay
  readonly now: number
  readonly issue: number | null
  /** With a period of a campaign: what the campaign is called. */
  readonly campaignName?: string | null
}

/** What the sentences of a draft are written from. */
export interface Drafting {
  readonly setting: DraftSetting
  readonly book: FigureBook
  readonly naming: Naming
  readonly area: AreaWords
  /** 本月, 今年以来, 截至9月17日 …, without a mark behind it. */
  readonly beginning: string
  /** Last day the report can speak of: the end of its period, or its own day where that comes first. */
  readonly until: LocalDay
}

export function drafting(setting: DraftSetting, book: FigureBook, naming: Naming): Drafting {
  const { period, day, campaignName } = setting
  return {
    setting,
    book,
    naming,
    area: areaWords(setting.area, naming),
    beginning: periodBeginning(period, day, campaignName ?? null),
    until: Math.min(period.to, day),
  }
}

/** Always named, as 缺 where nobody counted it. */
export function asked({ book }: Drafting, before: string, key: FigureKey): Piece {
  return [...words(before), ...counted(book.of(key))]
}

/** Named where there is something to name. */
export function known(d: Drafting, before: string, key: FigureKey): Piece {
  return isPositive(d.book.of(key)) ? asked(d, before, key) : []
}

export function isPositive({ value }: Figure): boolean {
  return value !== null && value > 0
}
