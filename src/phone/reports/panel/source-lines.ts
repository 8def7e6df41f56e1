import { localDay, type LocalDay } from '../../../domain/day.ts'
import { readFigureKey } from '../../../domain/report/figure-key.ts'
import type { Figure, FigureBook, Fraction } from '../../../domain/report/figure.ts'
import { dayWords, timeWords } from '../../words/dates.ts'
import { denominatorWords, panel as words, sourceWords } from '../../words/reports.ts'
import type { Language, Say } from '../../words/say.tsx'

/** What stands beside a figure: numerator ÷ denominator and what that is, as of when, how it was rounded, where it comes from. */
export function sourceLines(figure: Figure, book: FigureBook, say: Say, language: Language, today: LocalDay): string[] {
  const separator = language === 'zh-CN' ? '，' : ', '
  const { fraction, unit, source, estimated } = figure
  const asOf = say(words.asOf, { day: dayWords(localDay(book.asOf), language, today), time: timeWords(book.asOf) })
  const made = fraction ? [fractionWords(figure, fraction, say, language, today)] : []
  const rounded = fraction && (unit === '%' || unit === '百分点') ? [say(book.rounding === 'cut' ? words.cutNote : words.roundNote)] : []
  const where = [say(sourceWords[source]), ...(source === 'typed' || book.asOf === 0 ? [] : [asOf]), ...(estimated ? [say(words.partly)] : [])]
  return [[...made, ...rounded].join(separator), where.join(separator)].filter((line) => line !== '')
}

function fractionWords({ key, unit }: Figure, fraction: Fraction, say: Say, language: Language, today: LocalDay): string {
  const { numerator, denominator, of, day, source } = fraction
  if (unit === '位') return say(words.rank, { numerator, denominator })
  if (of === 'earlier') {
    const before = say(readFigureKey(key)?.against === 'year' ? words.year : words.last)
    return say(words.change, { numerator, denominator, before })
  }
  const what = say(denominatorWords[of], { source })
  const since = day === null ? '' : ` ${dayWords(day, language, today)}`
  return `${say(words.fraction, { numerator, denominator })} (${what}${since})`
}
