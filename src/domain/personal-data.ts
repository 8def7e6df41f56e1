import { isBankCard } from './personal-data/bank-card.ts'
import { digitRuns, digitsOf, type DigitGroup } from './personal-data/digit-groups.ts'
import { isIdNumber } from './personal-data/id-number.ts'
import { isLandline, isMobile, longestTelephone } from './personal-data/telephone.ts'

export interface PersonalData {
  readonly kind: 'id-number' | 'bank-card' | 'telephone'
  /** UTF-16 positions in the text as it was given: `text.slice(start, end)` is what was found. */
  readonly start: number
  readonly end: number
}

/**
 * Numbers in free text that look like those of a person: ID numbers and bank cards with a valid check digit,
 * mobile and landline numbers, also in full-width digits or split by spaces and dashes. What a note is full of is
 * left alone: counts, dates, hotlines (110, 96110, 400-…), area and place codes, amounts of money, coordinates.
 */
export function findPersonalData(text: string): PersonalData[] {
  const found: PersonalData[] = []
  if (text.length < fewestDigits) return found
  for (const run of digitRuns(text)) {
    let from = 0
    while (from < run.length) {
      const hit = longestFrom(text, run, from)
      if (hit) found.push(hit.data)
      from = hit ? hit.next : from + 1
    }
  }
  return found
}

/** What looks like personal data and was not declared to be something else, each `harmless` text to the letter. */
export function undecidedData(text: string, harmless: readonly string[]): PersonalData[] {
  return findPersonalData(text).filter(({ start, end }) => !harmless.includes(text.slice(start, end)))
}

/** The text with each finding struck out; what is left holds none of them. */
export function strikeOut(text: string, findings: readonly PersonalData[]): string {
  let left = ''
  let at = 0
  for (const { start, end } of findings.toSorted((a, b) => a.start - b.start)) {
    if (start >= at) left += text.slice(at, start) + struck
    at = Math.max(at, end)
  }
  return left + text.slice(at)
}

const struck = '＊＊＊'

/** 010 and seven digits. */
const fewestDigits = 10
const mostDigits = Math.max(19, longestTelephone)

function longestFrom(text: string, run: readonly DigitGroup[], from: number) {
  let to = from
  for (let digits = 0; to < run.length && digits <= mostDigits; to += 1) digits += run[to]?.digits.length ?? 0
  for (; to > from; to -= 1) {
    const groups = run.slice(from, to)
    const data = recognise(text, groups)
    if (data) return { data, next: to }
  }
  return null
}

function recognise(text: string, groups: readonly DigitGroup[]): PersonalData | null {
  const start = groups[0]?.start ?? 0
  const end = groups.at(-1)?.end ?? 0
  const digits = digitsOf(groups)
  if (digits.length === 17) {
    const letter = /^[ \-－]?[xXｘＸ](?![a-zA-Z])/.exec(text.slice(end, end + 3))
    if (letter && isIdNumber(`${digits}X`)) return { kind: 'id-number', start, end: end + letter[0].length }
  }
  if (isIdNumber(digits)) return { kind: 'id-number', start, end }
  if (isBankCard(groups)) return { kind: 'bank-card', start, end }
  if (isMobile(groups) || isLandline(groups)) return { kind: 'telephone', start: withPrefix(text, start), end }
  return null
}

/** Takes in the plus of +86 and the bracket of (0771). */
function withPrefix(text: string, start: number): number {
  const before = /[+＋(（]{1,2}$/.exec(text.slice(Math.max(0, start - 2), start))
  return start - (before?.[0].length ?? 0)
}
