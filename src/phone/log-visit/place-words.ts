import { areaLevel, type AreaCode } from '../../domain/area.ts'
import { campaignOn } from '../../domain/campaign.ts'
import { lastVisit, stateOf } from '../../domain/coverage.ts'
import { yearOf, type LocalDay, type Period } from '../../domain/day.ts'
import type { Place } from '../../domain/place.ts'
import type { Territory } from '../record-book/territory.ts'
import { distanceWords } from '../ui/distance-words.ts'
import { dayWords } from '../words/dates.ts'
import { placeWords } from '../words/log-visit.ts'
import type { Language, Say } from '../words/say.tsx'
import { outcomeWords } from '../words/visits.ts'

export function metresWords(say: Say, metres: number): string {
  const { n, unit } = distanceWords(metres)
  return say(placeWords[unit], { n })
}

/** Where a place lies: village, grid and hamlet, so that one name in two villages is told apart. */
export function surroundings(territory: Territory, place: Place): string {
  const hamlet = place.within === null ? undefined : territory.placeById.get(place.within)
  const area = territory.areas.get(place.area)
  // The short name of a grid leaves its village out.
  const name = area && (areaLevel(area.code) === 'grid' ? area.name : area.shortName)
  return [name, hamlet?.name].filter(Boolean).join(' ')
}

/** What happened there last, for example 3月11日 已见面. */
export function lastVisitWords(say: Say, language: Language, territory: Territory, place: Place, today: LocalDay): string {
  const last = lastVisit(territory.marks.get(place.id) ?? [])
  if (!last) return say(placeWords.never)
  return say(placeWords.lastVisit, {
    day: dayWords(last.day, language, today),
    outcome: say(outcomeWords[last.outcome]),
  })
}

export function stateAt(territory: Territory, place: Place, period: Period) {
  return stateOf(territory.marks.get(place.id), period)
}

/** The period in which a place counts as reached: that of the campaign that runs today, else the year. */
export function periodOf(territory: Territory, areas: readonly AreaCode[], today: LocalDay): Period {
  return campaignOn(territory.campaigns, areas, today)?.period ?? yearOf(today)
}
