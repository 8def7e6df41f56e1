import type { Figures, Total } from '../figures.ts'
import { figureKey } from './figure-key.ts'
import type { FigureKey } from './figure.ts'

/** The same figures, each under its name. */
export function sumsOfFigures(figures: Figures): Map<FigureKey, Total> {
  const exact = (count: number): Total => ({ count, estimated: false })
  const { visits, households, installs, staff, vehicles, personTimes, online, internal } = figures
  return new Map<FigureKey, Total>([
    ...Object.entries({ visits, households, installs, staff, vehicles }).map(([key, count]) => [key, exact(count)] as const),
    ...Object.entries({ personTimes, online, internal }),
    ...Array.from(figures.places, ([kind, count]) => [figureKey({ what: 'places', kind }), exact(count)] as const),
    ...Array.from(figures.audiences, ([id, total]) => [figureKey({ what: 'audience', id }), total] as const),
    ...figures.forms.map(({ form, unit, count, estimated }) => [figureKey({ what: 'form', form, unit }), { count, estimated }] as const),
  ])
}
