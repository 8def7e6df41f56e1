import { useMemo } from 'react'
import type { AreaCode } from '../../domain/area.ts'
import type { CoverageState } from '../../domain/coverage.ts'
import type { PlaceKindId } from '../../domain/place.ts'
import { marksInOrder } from '../record-book/marks-in-order.ts'
import type { Territory } from '../record-book/territory.ts'
import { useVocabulary } from '../record-book/vocabulary.ts'
import { map as words } from '../words/map.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { createDrawnRegions } from './drawn-regions.ts'
import { geometryOf } from './geometry.ts'
import type { RegionLevel } from './detail.ts'
import type { Glyphs } from './glyphs.tsx'
import { unitOf } from './kind-words.ts'
import type { Look } from './look.ts'
import { markColumns } from './mark-columns.ts'
import { paceClass, type PaceSteps } from '../../domain/pace.ts'
import { placeStates, stateAt } from './place-states.ts'
import type { PeriodChoice } from '../../domain/period-choice.ts'
import { tallyRegion, type Region } from './regions.ts'
import type { DrawnRegion } from './drawn-regions.ts'
import type { Scene } from './scene.ts'
import type { Coordinates } from '../coordinates/shift.ts'
import { createStamps } from './stamps.ts'

interface Wanted {
  readonly territory: Territory
  readonly period: PeriodChoice
  readonly stepsAt: (area: AreaCode) => PaceSteps
  readonly kind: PlaceKindId | null
  readonly hidden: ReadonlySet<CoverageState>
  readonly chosenRegion: string | null
  readonly coordinates: Coordinates
  readonly overLayer: boolean
  readonly look: Look
  readonly glyphs: Glyphs
}

/** Each part is worked out again only when what it rests on has changed: a saved visit changes states, never outlines. */
export function useScene({ territory, period, stepsAt, kind, hidden, chosenRegion, coordinates, overLayer, look, glyphs }: Wanted): Scene {
  const say = useSay()
  const language = useLanguage()
  const vocabulary = useVocabulary()
  const { places, areas, marks } = territory
  const geometry = geometryOf({ places, areas }, coordinates)
  const { points, outlines } = geometry
  const states = useMemo(() => placeStates(markColumns(marksInOrder(places, marks)), period.period), [places, marks, period])
  const counted = countedKind(kind)
  const regions = useMemo(() => {
    const draw = (region: Region): DrawnRegion => {
      const itself = region.place !== null && points.places[region.place]?.kind === kind ? region.place : null
      // When natural villages themselves are asked for, one is either reached or not.
      const tally =
        itself === null
          ? tallyRegion(region, points, states, counted)
          : { covered: stateAt(states, itself) === 'covered' ? 1 : 0, expected: 1 }
      return { region, tally, pace: paceClass(tally, stepsAt(region.area)) }
    }
    const level = (name: RegionLevel) => createDrawnRegions(() => outlines[name], draw)
    return { town: level('town'), village: level('village'), hamlet: level('hamlet') }
  }, [outlines, points, states, counted, kind, stepsAt])
  const stamps = useMemo(() => createStamps(look), [look])
  return useMemo(() => {
    const wanted = kind === null ? null : points.kinds.indexOf(kind)
    return {
      points,
      states,
      get doors() {
        return geometry.doors
      },
      get landmarks() {
        return geometry.landmarks
      },
      regions,
      chosenRegion,
      kind,
      look,
      stamps,
      glyphs,
      overLayer,
      shows: (i) => (wanted === null || points.kind[i] === wanted) && !hidden.has(stateAt(states, i)),
      words: {
        blindSpot: say(words.blindSpot),
        tally: (tally) => say(words.tally, { ...tally, unit: unitOf(vocabulary, counted, language) }),
      },
    }
    // `say` is made anew for each picture; the language is what it depends on.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [geometry, points, states, regions, chosenRegion, kind, hidden, look, stamps, glyphs, overLayer, counted, language, vocabulary])
}

/** Homes are what a village is summed up by unless another kind is asked for. */
export function countedKind(kind: PlaceKindId | null): PlaceKindId {
  return kind ?? 'household'
}
