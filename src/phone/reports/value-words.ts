import { figureText, missingText, unitBehind } from '../../domain/report/figure-text.ts'
import type { Figure } from '../../domain/report/figure.ts'
import { sayNumber, type Language } from '../words/say.tsx'
import { usualForm } from './documents/usual-form.ts'

/** A figure beside the page, with its measure word: 6,465 户, 2,140 余人次, 53.96%, 上升12.30%. */
export function valueWords(figure: Figure, language: Language): string {
  const { value, unit, estimated } = figure
  if (value === null) return missingText
  if (unitBehind(figure) === '') return figureText(figure, usualForm(figure))
  return `${sayNumber(value, language)} ${estimated ? '余' : ''}${unit}`
}
