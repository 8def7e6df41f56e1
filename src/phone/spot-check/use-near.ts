import { useState } from 'react'
import { distanceMetres } from '../../domain/place.ts'
import type { VisitId } from '../../domain/visit.ts'
import { askPosition, type Fix } from '../device/position.ts'
import type { Territory } from '../record-book/territory.ts'
import type { KnownVisit } from '../record-book/visits-by-id.ts'

export interface Near {
  readonly state: 'off' | 'asking' | 'on' | 'failed'
  /** Asks where the checker stands, once; or goes back to the order drawn. */
  readonly turn: (on: boolean) => void
  readonly sorted: (visits: readonly VisitId[]) => readonly VisitId[]
  readonly metres: ReadonlyMap<VisitId, number> | undefined
}

/** The visits by their distance from here; a place that is not known comes last. */
export function useNear(visits: readonly KnownVisit[], { placeById }: Territory): Near {
  const [fix, setFix] = useState<Fix | null>(null)
  const [state, setState] = useState<Near['state']>('off')
  const metres = new Map(
    visits.flatMap(({ visit, version }) => {
      const place = placeById.get(version.place)
      return fix && place ? [[visit, distanceMetres(fix, place)] as const] : []
    }),
  )
  const ask = async () => {
    const found = await askPosition()
    setFix(found)
    setState(found ? 'on' : 'failed')
  }
  return {
    state,
    turn: (on) => {
      setState(on ? 'asking' : 'off')
      if (on) void ask()
      else setFix(null)
    },
    sorted: (all) => (fix ? all.toSorted((a, b) => (metres.get(a) ?? Infinity) - (metres.get(b) ?? Infinity)) : all),
    metres: fix ? metres : undefined,
  }
}
