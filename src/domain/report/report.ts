import type { AreaCode } from '../area.ts'
import type { LocalDay, Period } from '../day.ts'
import type { FigureKey, Rounding } from './figure.ts'

/** 简报, 月报, 半年总结, 工作总结, 年终总结, 截至某日的进展, 工作汇报. */
export const reportKinds = ['brief', 'month_meeting', 'half_sum', 'work_sum', 'year_sum', 'to_date', 'report'] as const
export type ReportKind = (typeof reportKinds)[number]

/** What the period of a report was chosen as: it decides how sentences begin (本月, 上半年, 今年以来, 期间, 截至) and what it is compared with. */
export const periodKinds = ['days', 'month', 'half', 'year', 'year-to-date', 'campaign', 'as-of'] as const
export type PeriodKind = (typeof periodKinds)[number]

export interface ReportPeriod extends Period {
  readonly kind: PeriodKind
  /** With `campaign`: its id. */
  readonly campaign: string | null
}

/** A report as its author has it on the desk. Its text is Chinese, whatever the language of the screens. */
export interface Report {
  /** uuid v7. */
  readonly id: string
  readonly kind: ReportKind
  readonly area: AreaCode
  readonly period: ReportPeriod
  readonly rounding: Rounding
  /** Row of the vocabulary: which 六进 it speaks of. */
  readonly entrySet: string
  /** Red name above a 简报, with its number; null for a report without a red head. */
  readonly head: { readonly name: string; readonly issue: number | null } | null
  /** One line each, broken by sense. */
  readonly title: readonly string[]
  /** 主送; empty where nobody is addressed. */
  readonly recipient: string
  /** 编印单位, 落款. */
  readonly sender: string
  readonly day: LocalDay
  readonly blocks: readonly Block[]
  /** Figures that the author filled in by hand. */
  readonly typed: Readonly<Record<FigureKey, TypedFigure>>
  /** With a month that was sealed: the line whose figures it tells, see Seal. Left out or null, it tells those of now. */
  readonly sealed?: number | null
  /** Milliseconds since 1970 UTC. */
  readonly made: number
  readonly changed: number
}

export interface TypedFigure {
  readonly value: number
  readonly estimated: boolean
}

/** `id`: unique in its report. */
export type Block = { readonly id: string } & (
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'table'; readonly table: TableName; readonly caption: string }
  | { readonly kind: 'chart'; readonly caption: string }
  | { readonly kind: 'map'; readonly caption: string }
  | { readonly kind: 'photos'; readonly photos: readonly ReportPhoto[] }
)

/** By area one level below, by form, by entry of the 六进, by topic, by audience. */
export const tableNames = ['areas', 'forms', 'entries', 'topics', 'audiences'] as const
export type TableName = (typeof tableNames)[number]

export interface ReportPhoto {
  /** SHA-256 of a photo of a visit. */
  readonly hash: string
  readonly caption: string
}

/** A run of text, or a live figure inside it. */
export type Inline = { readonly text: string } | { readonly figure: FigureKey; readonly as: FigureForm }

/**
 * How a figure is written: `number` 6465, 2140余, 53.96% · `change` 上升12.30%, 下降28.84%, 持平 · `points` 高2.96个百分点,
 * 低1.20个百分点 · `rank` 第3位, 倒数第二 is left to the author. Without a value: 缺.
 */
export const figureForms = ['number', 'change', 'points', 'rank'] as const
export type FigureForm = (typeof figureForms)[number]
