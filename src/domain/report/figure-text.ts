import type { Figure, FigureBook } from './figure.ts'
import type { FigureForm, Inline, Report } from './report.ts'

/** What stands where nobody recorded anything. */
export const missingText = '缺'

/**
 * A figure as it stands in a Chinese sentence, without its measure word: 6465 · 2140余 · 53.96% · 上升12.30% · 高2.96个百分点 ·
 * 第3位. Rates and changes have two decimals always, as they were cut or rounded.
 */
export function figureText(figure: Figure, as: FigureForm): string {
  const { value, unit, estimated } = figure
  if (value === null) return missingText
  switch (as) {
    case 'number':
      return unit === '%' ? `${value.toFixed(2)}%` : `${value}${estimated ? '余' : ''}`
    case 'change':
      return value === 0 ? '持平' : `${value > 0 ? '上升' : '下降'}${Math.abs(value).toFixed(2)}%`
    case 'points':
      return value === 0 ? '持平' : `${value > 0 ? '高' : '低'}${Math.abs(value).toFixed(2)}个百分点`
    case 'rank':
      return `第${value}位`
  }
}

/** What `figureText` says already, as a sign of its own or in its words. */
const unitsInText: ReadonlySet<string> = new Set(['%', '百分点', '位'])

/** The measure word to be written behind a figure; empty where its text says it. */
export function unitBehind({ unit }: Pick<Figure, 'unit'>): string {
  return unitsInText.has(unit) ? '' : unit
}

export function inlineText(inline: Inline, book: FigureBook): string {
  return 'text' in inline ? inline.text : figureText(book.of(inline.figure), inline.as)
}

/** Figures in the sentences of a report that have no value, or 0: they are named before it is printed. Each once, in their order. */
export function doubtfulFigures(report: Pick<Report, 'blocks'>, book: FigureBook): Figure[] {
  const keys = report.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.parts.flatMap((part) => ('figure' in part ? [part.figure] : [])) : [],
  )
  // No change at all is a finding, no visit at all hardly one.
  return [...new Set(keys)].map((key) => book.of(key)).filter(({ value, fraction }) => value === null || (value === 0 && fraction === null))
}
