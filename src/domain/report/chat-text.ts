import type { AreaCode } from '../area.ts'
import { areaWords } from './area-words.ts'
import { figureKey } from './figure-key.ts'
import type { Figure, FigureBook } from './figure.ts'
import { figureText, unitBehind } from './figure-text.ts'
import { momentText, periodName } from './period-words.ts'
import { rateKey, ratesBelow } from './rates-below.ts'
import type { Report } from './report.ts'
import type { Naming } from './table.ts'

/** Characters a 战报 has at most: more is not read on a phone. */
export const chatLength = 300

/**
 * 战报: the figures in short, for the work group. Plain text, whatever the names hold. Lines that would make it too long are
 * left out from the end; when the figures were taken is always said.
 */
export function chatText(report: Report, book: FigureBook, naming: Naming): string {
  const title = `【${shortened(naming.areaName(report.area))}反诈宣传战报】${periodName(report.period)}`
  const asOf = `数据截至${momentText(book.asOf)}。`
  const lines = [title]
  for (const line of [mainFigures(book), ...standings(report, book, naming)]) {
    if (line !== '' && lengthOf([...lines, line, asOf]) <= chatLength) lines.push(line)
  }
  return [...lines, asOf].join('\n')
}

const gapKey = figureKey({ what: 'gap', kind: 'household' })

function mainFigures(book: FigureBook): string {
  const said = (before: string, key: string) => before + withUnit(book.of(key))
  const ifKnown = (before: string, key: string) => ((book.of(key).value ?? 0) > 0 ? said(before, key) : '')
  const leaflets = ['份', '张'].map((unit) => ifKnown('发放宣传单', figureKey({ what: 'form', form: 'leaflet', unit })))
  const clauses = [
    said('出动', 'staff'),
    said('走访覆盖', 'households'),
    ifKnown('覆盖率', rateKey),
    said('面对面宣传', 'personTimes'),
    ...leaflets,
    ifKnown('协助安装APP', 'installs'),
  ]
  return `${clauses.filter((clause) => clause !== '').join('，')}。`
}

/** Who is ahead and who could use a hand; nobody stands in both lines. */
function standings({ area }: Report, book: FigureBook, naming: Naming): string[] {
  const ranked = ratesBelow(book).flatMap(({ area: child, rate }) =>
    rate.value === null ? [] : [{ child, rate, value: rate.value, gap: book.at(child).of(gapKey).value }],
  )
  const ahead = ranked.slice(0, 3).filter(({ value }) => value > 0)
  const rest = ranked.filter((one) => !ahead.includes(one))
  // Behind the target; where none is set, behind the area as a whole.
  const whole = book.of(rateKey).value ?? 0
  const needHelp = rest.filter(({ gap, value }) => (gap === null ? value < whole : gap < 0)).slice(-3).toReversed()
  const listed = (areas: readonly { readonly child: AreaCode; readonly rate: Figure }[]) =>
    areas.map(({ child, rate }) => shortened(naming.areaName(child)) + withUnit(rate)).join('、')
  const { below } = areaWords(area, naming)
  return [
    ahead.length === 0 ? '' : `覆盖率靠前的${below}：${listed(ahead)}。`,
    needHelp.length === 0 ? '' : `需要帮一把的${below}：${listed(needHelp)}。`,
  ]
}

function withUnit(figure: Figure): string {
  return figureText(figure, 'number') + unitBehind(figure)
}

/** A name in one line, without what cannot be seen or would turn the text around, and no longer than a name is. */
function shortened(name: string): string {
  const seen = name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim()
  const characters = Array.from(seen)
  return characters.length > 20 ? `${characters.slice(0, 19).join('')}…` : seen
}

function lengthOf(lines: readonly string[]): number {
  return Array.from(lines.join('\n')).length
}
