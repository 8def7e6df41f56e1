import type { AreaCode } from '../../domain/area.ts'
import type { FigureKey } from '../../domain/report/figure.ts'

/** The page of the visits behind a figure: of the report's own area, or of one below it. */
export function behindHref(report: string, figure: FigureKey, area: AreaCode | null = null): string {
  const query = new URLSearchParams({ key: figure, ...(area !== null && { area }) })
  return `/reports/${report}/figure?${query.toString()}`
}

export function readBehind(search: string): { readonly figure: FigureKey; readonly area: AreaCode | null } {
  const query = new URLSearchParams(search)
  return { figure: query.get('key') ?? '', area: query.get('area') }
}
