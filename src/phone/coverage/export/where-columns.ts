import { areaLevel, townCodeOf, type AreaCode } from '../../../domain/area.ts'
import type { Place } from '../../../domain/place.ts'
import { columnWords as words } from '../../words/export.ts'
import type { Say } from '../../words/say.tsx'
import { ui } from '../../words/ui.ts'
import type { View } from '../use-view.ts'
import type { Column } from './listing.ts'

/** Town, village and grid, each in a column of its own, so that a spreadsheet can filter by them. */
export function whereColumns<T>(areaOf: (item: T) => AreaCode, { names }: Pick<View, 'names'>, say: Say): Column<T>[] {
  const level = (key: 'town' | 'village' | 'grid'): Column<T> => ({
    key,
    title: say(words[key]),
    kind: 'text',
    of: (item) => {
      const code = codeOf(areaOf(item), key)
      return code === null ? null : names.area(code)
    },
  })
  return [level('town'), level('village'), level('grid')]
}

/** The code of the area, as a text: a spreadsheet shows it whole. */
export function codeColumn<T>(areaOf: (item: T) => AreaCode, say: Say): Column<T> {
  return { key: 'area', title: say(words.areaCode), kind: 'text', of: areaOf }
}

/** Says of a place that its point is rough; left out where all were surveyed. */
export function roughColumn<T extends { readonly place: Place }>(items: readonly T[], say: Say): Column<T>[] {
  if (!items.some(({ place }) => place.rough)) return []
  return [{ key: 'point', title: say(words.point), kind: 'text', of: ({ place }) => (place.rough ? say(ui.rough) : null) }]
}

function codeOf(area: AreaCode, wanted: 'town' | 'village' | 'grid'): AreaCode | null {
  const level = areaLevel(area)
  if (wanted === 'town') return level === 'county' ? null : townCodeOf(area)
  if (wanted === 'village') return level === 'village' || level === 'grid' ? area.slice(0, 12) : null
  return level === 'grid' ? area : null
}
