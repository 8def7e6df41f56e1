import { readFigureKey } from '../figure-key.ts'
import { inlineText } from '../figure-text.ts'
import type { Figure, FigureBook } from '../figure.ts'
import type { FigureForm, Inline } from '../report.ts'

export function textOf(parts: readonly Inline[], book: FigureBook): string {
  return parts.map((part) => inlineText(part, book)).join('')
}

/** What a reader would stumble over in a paragraph; nothing where it is fit to print. */
export function faults(parts: readonly Inline[], book: FigureBook): string[] {
  const text = textOf(parts, book)
  return [
    ...slips.filter((slip) => slip.test(text)).map((slip) => `${String(slip)} in ${text}`),
    ...pairs.filter(([open, close]) => text.split(open).length !== text.split(close).length).map(([open]) => `${open} unpaired in ${text}`),
    ...parts.flatMap((part, index) => ('text' in part ? typedFigures(part.text) : chipFaults(book.of(part.figure), part.as, parts[index + 1]))),
  ]
}

const slips = [
  // marks doubled, leading or at the end, and a paragraph without one
  /[，、；：。]{2}/,
  /^[，、；：。]/,
  /[^。]$/,
  // words whose figure is gone
  /共计?[，。]/,
  /(?:占|覆盖率)(?![^，。；]*%|较)/,
  /(?:较任务目标|环比|同比|位列\p{L}{2})[，。；]/u,
  /undefined|null|NaN/,
]
const pairs = [
  ['“', '”'],
  ['（', '）'],
  ['《', '》'],
] as const

/** Days and names are words; a figure typed into them would never follow. */
function typedFigures(text: string): string[] {
  return /\d/.test(text.replaceAll(/\d+[年月日]|15至45岁/g, '')) ? [`typed: ${text}`] : []
}

/** A live figure is known by its key, fits its form, and has its own measure word right behind it. */
function chipFaults({ key, unit }: Figure, as: FigureForm, after: Inline | undefined): string[] {
  const behind = after && 'text' in after ? after.text : ''
  const fits = {
    number: unit === '%' ? !behind.startsWith('%') : unit !== '' && behind.startsWith(unit),
    change: unit === '%',
    points: unit === '百分点',
    rank: unit === '位',
  }
  return [...(readFigureKey(key) ? [] : [`no figure: ${key}`]), ...(fits[as] ? [] : [`${key} as ${as} before ${behind}`])]
}
