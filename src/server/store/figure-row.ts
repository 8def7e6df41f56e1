import type { FigureSums } from '../../domain/report/figure-sums.ts'
import type { LocalDay, Period } from '../../domain/day.ts'
import { addDays, monthOf } from '../../domain/day.ts'

/** What a row sums: a month, yyyymm, or a day, yyyymmdd. No number is both. */
export type Span = number

/** The spans that a visit of this day counts in. */
export function spansOfDay(day: LocalDay): readonly [Span, Span] {
  return [day, Math.floor(day / 100)]
}

/** Any days out of as few rows as can be: whole months as such, day by day what is left at both ends. From and to, both included. */
export function spansOfPeriod({ from, to }: Period): (readonly [Span, Span])[] {
  const firstWhole = monthOf(from).from === from ? from : addDays(monthOf(from).to, 1)
  const lastWhole = monthOf(to).to === to ? to : addDays(monthOf(to).from, -1)
  if (firstWhole > lastWhole) return [[from, to]]
  const ends: [Span, Span][] = [
    [from, addDays(firstWhole, -1)],
    [addDays(lastWhole, 1), to],
  ]
  return [[Math.floor(firstWhole / 100), Math.floor(lastWhole / 100)], ...ends.filter(([first, last]) => first <= last)]
}

/** Most sums have no estimated part: those are a mere number. */
type Kept = Record<string, number | readonly [count: number, estimated: number]>

export function sumsToText(sums: FigureSums): string {
  const kept: Kept = Object.fromEntries(
    Array.from(sums, ([key, { count, estimated }]) => [key, estimated === 0 ? count : ([count, estimated] as const)]),
  )
  return JSON.stringify(kept)
}

export function textToSums(text: string): FigureSums {
  return new Map(
    Object.entries(JSON.parse(text) as Kept).map(([key, kept]) => {
      const [count, estimated] = typeof kept === 'number' ? [kept, 0] : kept
      return [key, { count, estimated }]
    }),
  )
}

/** Whether two say the same, of which one may not be there. */
export function sameSums(a: FigureSums, b: FigureSums = new Map()): boolean {
  return (
    a.size === b.size &&
    [...a].every(([key, { count, estimated }]) => {
      const other = b.get(key)
      return other?.count === count && other.estimated === estimated
    })
  )
}
