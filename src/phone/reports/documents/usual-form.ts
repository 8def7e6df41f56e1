import { readFigureKey } from '../../../domain/report/figure-key.ts'
import { figureText } from '../../../domain/report/figure-text.ts'
import type { Figure } from '../../../domain/report/figure.ts'
import type { FigureForm } from '../../../domain/report/report.ts'

/** How a figure is written where no sentence says how: in a table, in a template of the office. */
export function usualForm({ key, unit }: Pick<Figure, 'key' | 'unit'>): FigureForm {
  if (unit === '百分点') return 'points'
  if (unit === '位') return 'rank'
  return readFigureKey(key)?.against ? 'change' : 'number'
}

export function usualText(figure: Figure): string {
  return figureText(figure, usualForm(figure))
}
