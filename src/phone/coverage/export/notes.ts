import { localDay, type LocalDay, type Period } from '../../../domain/day.ts'
import { cleanText } from '../../files/sheet.ts'
import { dayWords, timeWords } from '../../words/dates.ts'
import { columnWords, noteWords as words } from '../../words/export.ts'
import type { Language } from '../../words/say.tsx'
import { percentWords } from '../number-words.ts'
import type { View } from '../use-view.ts'
import type { Listing } from './listing.ts'
import { outlineMetres } from './outline.ts'
import type { Occasion } from './speech.ts'

/** What stands beside a file's figures: a name and a value, in words. */
export type Note = readonly [name: string, value: string]

interface Contents {
  /** The tables in the file, the one that it is about first. */
  readonly listings: readonly Listing[]
  readonly visits: number
  /** Whether areas come as outlines. */
  readonly drawn: boolean
}

/** The filters that made the figures, who made the file when and from what, and how its rates are to be read. */
export function notesOf({ listings, visits, drawn }: Contents, view: View, occasion: Occasion): Note[] {
  const { say, language, account, now } = occasion
  const { territory, names, kind, days } = view
  // A total is drawn nowhere.
  const rowsOf = ({ name, size, totals }: Listing) => say(totals > 0 && !drawn ? words.rowsAndTotal : words.rowsValue, { name, n: size - totals })
  const heads = listings.flatMap((each) => each.heads)
  const rated = heads.some((head) => head.kind === 'rate')
  const detailed = heads.some((head) => head.key === 'visit')
  const notes: (Note | false)[] = [
    territory.office?.demo === true && [say(words.demo), say(words.demoValue)],
    [say(words.what), listings[0]?.name ?? ''],
    [say(words.area), areaWords(view, occasion)],
    [say(words.kind), names.kind(kind)],
    [say(words.period), periodWords(view, occasion)],
    [say(words.previous), say(words.span, spanWords(days.previous, language))],
    [say(words.campaign), campaignWords(view, occasion)],
    [say(words.asOf), say(words.asOfValue, { day: dayOfYear(localDay(now), language), time: timeWords(now) })],
    [say(words.by), account.name],
    [say(words.office), territory.office?.name ?? ''],
    [say(words.rows), listings.map(rowsOf).join(say(words.rowsSeparator))],
    [say(words.visits), say(words.visitsValue, { n: visits })],
    rated && [say(words.rate), say(words.rateValue)],
    rated && [say(words.points), say(words.pointsValue)],
    detailed && [say(words.estimated), say(words.estimatedValue)],
    detailed && [say(words.left), say(words.leftValue)],
    drawn && [say(words.outlines), say(words.outlinesValue, { n: outlineMetres })],
    [say(words.source), territory.office?.divisionsSource ?? ''],
  ]
  return notes.filter((note) => note !== false).map(([name, value]) => [name, cleanText(value)])
}

/** The same for programs, under names that stay. */
export function filtersOf({ query, scope, kind, period, days, goal }: View, now: number) {
  return {
    areas: scope.within,
    direct: query.direct,
    kind,
    from: days.now.from,
    to: days.now.to,
    campaign: period.campaign?.id ?? null,
    target: goal.target,
    as_of: new Date(now).toISOString(),
  }
}

/** For example 覆盖表 新桥镇 住户 百日行动 20260901-20260917. */
export function titleOf(what: string, view: View, { say }: Occasion): string {
  const { names, scope, kind, period, days, territory, total } = view
  const area = scope.within.length === 1 ? names.full(scope.within[0] ?? '') : total.name
  const parts = [what, area, names.kind(kind), period.campaign?.name, `${days.now.from}-${days.now.to}`]
  return [territory.office?.demo === true && say(words.demo), ...parts].filter(Boolean).join(' ')
}

function areaWords({ scope, names, query }: View, { say }: Occasion): string {
  const areas = scope.within.map((code) => `${names.full(code)} ${code}`).join(say(columnWords.separator))
  return query.direct ? say(words.direct, { area: areas }) : areas
}

function periodWords({ names, period, days }: View, { say, language }: Occasion): string {
  const span = spanWords(days.now, language)
  return period.id === 'days' ? say(words.span, span) : say(words.namedSpan, { name: names.period(period), ...span })
}

function campaignWords({ period, goal }: View, { say, language }: Occasion): string {
  const { campaign } = period
  if (!campaign) return say(words.noCampaign)
  const told = { name: campaign.name, ...spanWords(campaign.period, language) }
  return goal.target === null ? say(words.campaignNoTarget, told) : say(words.campaignValue, { ...told, rate: percentWords(goal.target) })
}

function spanWords({ from, to }: Period, language: Language) {
  return { from: dayOfYear(from, language), to: dayOfYear(to, language) }
}

/** Files are read in other years too. */
function dayOfYear(day: LocalDay, language: Language): string {
  return dayWords(day, language, 0)
}
