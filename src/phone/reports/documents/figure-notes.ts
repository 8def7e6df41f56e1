import { readFigureKey } from '../../../domain/report/figure-key.ts'
import { figureName } from '../../../domain/report/figure-name.ts'
import type { Figure, FigureBook, Fraction, Rounding } from '../../../domain/report/figure.ts'
import type { Report } from '../../../domain/report/report.ts'
import type { Naming } from '../../../domain/report/table.ts'
import { dayText, momentText } from '../../../domain/report/period-words.ts'
import { usualText } from './usual-form.ts'

export const roundingText: Readonly<Record<Rounding, string>> = {
  cut: '百分数截取到小数点后两位，不四舍五入',
  round: '百分数四舍五入到小数点后两位',
}

/**
 * What has to stand beside the figures of a report: when they were taken, how rates were rounded, what each rate in its
 * sentences is made of, and which were filled in by hand.
 */
export function figureNotes(report: Report, book: FigureBook, naming: Naming): string[] {
  const figures = figuresIn(report, book)
  const made = figures.flatMap((figure) => (figure.value === null || !figure.fraction ? [] : [fractionNote(figure, figure.fraction, naming)]))
  const typed = figures.filter(({ source }) => source === 'typed').map(({ key }) => figureName(key, naming))
  return [
    `数据截至${momentText(book.asOf)}；${roundingText[book.rounding]}；没有记录的写作“缺”。`,
    ...(made.length > 0 ? [`${made.join('；')}。`] : []),
    ...(typed.length > 0 ? [`${typed.join('、')}由编写人填写。`] : []),
  ]
}

/** Each figure in the sentences once, in their order. */
export function figuresIn({ blocks }: Pick<Report, 'blocks'>, book: FigureBook): Figure[] {
  const keys = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.parts.flatMap((part) => ('figure' in part ? [part.figure] : [])) : []))
  return Array.from(new Set(keys), (key) => book.of(key))
}

function fractionNote(figure: Figure, fraction: Fraction, naming: Naming): string {
  const { numerator, denominator, of } = fraction
  const name = figureName(figure.key, naming)
  if (figure.unit === '位') return `${name}${usualText(figure)}，共${denominator}个`
  if (figure.unit === '百分点') return `${name}${usualText(figure)}`
  if (of === 'earlier') {
    const before = readFigureKey(figure.key)?.against === 'year' ? '上年同期' : '上一期'
    return `${name}${usualText(figure)}：本期${numerator}，${before}${denominator}`
  }
  return `${name}${usualText(figure)}＝${numerator}÷${denominator}（${denominatorText(fraction)}）`
}

/** What the lower number of a rate is, where it comes from and which day it stands on. */
export function denominatorText({ of, day, source }: Fraction): string {
  const since = day === null ? '' : `，截至${dayText(day)}`
  switch (of) {
    case 'roster':
      return `走访名册${since}`
    case 'named':
      return `${source || '办公室登记'}${since}`
    case 'target':
      return `任务目标${since}`
    case 'earlier':
      return '上一期'
    case 'all':
      return '总数'
    case 'peers':
      return '同级辖区数'
  }
}
