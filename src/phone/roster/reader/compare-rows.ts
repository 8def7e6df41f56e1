import type { Area } from '../../../domain/area.ts'
import type { Place } from '../../../domain/place.ts'
import type { AreaRow, PlaceRow, RowFault } from '../../../domain/roster/roster-row.ts'
import { settleAreas, settlePlaces, type Effect, type SettledPlaces } from '../../../domain/roster/settle.ts'
import type { Reading } from './understand.ts'

export interface Compared {
  readonly counts: Record<Effect, number>
  /** New places that get a rough point. */
  readonly rough: number
  /** Places that go along with a natural village which gets its point. */
  readonly along: number
  /** New and changed rows: those to send. */
  readonly rows: readonly (AreaRow | PlaceRow)[]
  /** All of them, by row. */
  readonly faults: readonly RowFault[]
}

/** What the rows will do to the roster as this device knows it. The office has the last word. */
export function compareRows({ rows, faults }: Reading, known: { readonly areas: readonly Area[]; readonly places: readonly Place[] }): Compared {
  const none = () => ''
  const { effects, rough, along } =
    rows[0] && 'code' in rows[0]
      ? { ...settleAreas(rows as readonly AreaRow[], known.areas, none), rough: 0, along: 0 }
      : withRough(settlePlaces(rows as readonly PlaceRow[], known.places, none), known.places)
  const counts = { new: 0, changed: 0, unchanged: 0 }
  const all = [...faults]
  const toSend: (AreaRow | PlaceRow)[] = []
  for (const [i, effect] of effects.entries()) {
    if (typeof effect !== 'string') all.push(effect)
    else {
      counts[effect] += 1
      if (effect !== 'unchanged') toSend.push(rows[i] as AreaRow | PlaceRow)
    }
  }
  return { counts, rough, along, rows: toSend, faults: all.sort((a, b) => a.row - b.row) }
}

function withRough({ put, effects, along }: SettledPlaces, known: readonly Place[]) {
  const ids = new Set(known.map(({ id }) => id))
  return { effects, along, rough: put.filter(({ id, rough }) => rough && !ids.has(id)).length }
}
