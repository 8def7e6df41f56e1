import { useEffect, useState } from 'react'
import { blindSpots, mostPeopleFirst, usualBlindSpots, type BlindSpot } from '../../domain/blind-spots.ts'
import type { Standings } from '../../domain/coverage-table.ts'
import { coverageStates } from '../../domain/coverage.ts'
import type { Place, PlaceKindId } from '../../domain/place.ts'

interface Wanted {
  readonly kind: PlaceKindId
  readonly places: readonly Place[]
  /** Of the places that are looked at. */
  readonly positions: readonly number[]
  readonly standings: Standings
}

const none: readonly BlindSpot[] = []
const never = coverageStates.indexOf('never')
/** Milliseconds of one go; a finger that comes in between is not kept waiting. */
const atOnce = 10

/** Null while they are being looked for, village by village: in a county that takes longer than anything else here. */
export function useBlindSpots({ kind, places, positions, standings }: Wanted): readonly BlindSpot[] | null {
  const [found, setFound] = useState<{ readonly of: Standings; readonly in: readonly number[]; readonly spots: readonly BlindSpot[] } | null>(null)
  const asked = kind === usualBlindSpots.kind
  useEffect(() => {
    if (!asked) return undefined
    const left = byVillage(places, positions.filter((i) => standings.now[i] === never))
    const spots: BlindSpot[] = []
    let timer: ReturnType<typeof setTimeout>
    const goOn = () => {
      const until = performance.now() + atOnce
      for (let village = left.pop(); village; village = performance.now() < until ? left.pop() : undefined) {
        spots.push(...blindSpots(village, () => 'never'))
      }
      if (left.length > 0) timer = setTimeout(goOn)
      else setFound({ of: standings, in: positions, spots: spots.sort(mostPeopleFirst) })
    }
    timer = setTimeout(goOn)
    return () => clearTimeout(timer)
  }, [asked, places, positions, standings])
  if (!asked) return none
  return found?.of === standings && found.in === positions ? found.spots : null
}

/** No blind spot goes beyond its village. */
function byVillage(places: readonly Place[], positions: readonly number[]): Place[][] {
  const villages = new Map<string, Place[]>()
  let before = ''
  let there: Place[] = []
  for (const i of positions) {
    const place = places[i]
    if (!place) continue
    if (place.area !== before) {
      const village = place.area.slice(0, 12)
      there = villages.get(village) ?? []
      villages.set(village, there)
    }
    before = place.area
    there.push(place)
  }
  return [...villages.values()]
}
