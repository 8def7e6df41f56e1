/** Digits without anything between them, and how they are joined to the group before. */
export interface DigitGroup {
  /** As ASCII, also where full-width digits were written. */
  readonly digits: string
  readonly start: number
  readonly end: number
  readonly gap: Gap
}

export type Gap = 'none' | 'space' | 'dash' | 'bracket'

/**
 * Digit groups of a text in runs: within a run no more than two spaces, dashes or brackets stand between groups.
 * Decimals and amounts with a currency sign are left out: no number of a person is written so.
 */
export function digitRuns(text: string): DigitGroup[][] {
  const runs: DigitGroup[][] = []
  let end = -1
  for (const match of plain(text).matchAll(/\d+/g)) {
    const start = match.index
    const between = end < 0 ? null : text.slice(end, start)
    const group = { digits: match[0], start, end: start + match[0].length, gap: gapOf(between) }
    end = group.end
    if (isAmount(text, group)) {
      runs.push([])
      continue
    }
    const run = runs.at(-1)
    if (group.gap === 'none' || !run) runs.push([group])
    else run.push(group)
  }
  return runs.filter((run) => run.length > 0)
}

export function digitsOf(groups: readonly DigitGroup[]): string {
  return groups.map((group) => group.digits).join('')
}

/** How the groups are joined, where it is one way for all of them. */
export function joint(groups: readonly DigitGroup[]): Gap | 'mixed' {
  const gaps = new Set(groups.slice(1).map((group) => group.gap))
  if (gaps.size > 1) return 'mixed'
  return Array.from(gaps)[0] ?? 'none'
}

/** Lengths of the groups, for example 3-4-4. */
export function shapeOf(groups: readonly DigitGroup[]): string {
  return groups.map((group) => group.digits.length).join('-')
}

/** Written digit by digit, as people do who want to get round a check. */
export function isSpelledOut(groups: readonly DigitGroup[]): boolean {
  return groups.length > 1 && groups.every((group) => group.digits.length === 1)
}

const fullWidthZero = 0xff10

function plain(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - fullWidthZero))
}

const spaces = ' \\t\\u00a0\\u2000-\\u200d\\u202f\\u3000\\ufeff'
const dashes = '\\-\\u2010-\\u2015\\u2212－'
const onlySpaces = new RegExp(`^[${spaces}]{1,2}$`)
const oneDash = new RegExp(`^[${spaces}]?[${dashes}]{1,2}[${spaces}]?$`)
const oneBracket = new RegExp(`^[${spaces}]?[)）][${spaces}${dashes}]?$`)

function gapOf(between: string | null): Gap {
  if (between === null) return 'none'
  if (onlySpaces.test(between)) return 'space'
  if (oneDash.test(between)) return 'dash'
  return oneBracket.test(between) ? 'bracket' : 'none'
}

function isAmount(text: string, { start, end }: { start: number; end: number }): boolean {
  return (
    /[\d０-９][.．]$|[¥￥$]\s?$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[.．][\d０-９]/.test(text.slice(end, end + 2))
  )
}
