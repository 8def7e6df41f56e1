import type { LocalDay } from '../../domain/day.ts'
import type { Place } from '../../domain/place.ts'
import { isDoor } from '../../domain/visit.ts'
import type { Random } from '../random.ts'
import { isSchoolDay } from './clock.ts'
import type { Draft } from './draft.ts'
import { tellEvent } from './event-talk.ts'

/** Talks and events of one grid before the campaign and in it, on days when nobody goes from door to door. */
export function eventsOf(
  places: readonly Place[],
  days: { readonly before: readonly LocalDay[]; readonly campaign: readonly LocalDay[] },
  random: Random,
): Draft[] {
  return places.filter((place) => !isDoor(place.kind)).flatMap((place) => {
    const hamlet = place.within === null && (place.kind === 'natural_village' || place.kind === 'compound')
    const before = random.int(hamlet ? 0 : 1, hamlet ? 3 : 4)
    const earlier = Array.from({ length: before }, () => eventAt(place, days.before, random))
    const now = random.chance(hamlet ? 0.4 : 0.5) ? [eventAt(place, days.campaign, random)] : []
    return [...earlier, ...now].filter((draft) => draft !== null)
  })
}

function eventAt(place: Place, days: readonly LocalDay[], random: Random): Draft | null {
  const possible = place.kind === 'school' ? days.filter(isSchoolDay) : days
  if (possible.length === 0) return null
  const day = random.pick(possible)
  const from = 10 * random.int(...startsOf(place))
  const to = from + 10 * random.int(3, 8)
  return { place, day, minute: to + random.int(2, 9), told: tellEvent(place, { from, to }, random), amendments: [] }
}

// In tens of minutes since midnight: lessons by day, hamlets in the evening when people are back from the fields.
function startsOf({ kind }: Place): [number, number] {
  if (kind === 'school') return [51, 95]
  return kind === 'natural_village' || kind === 'compound' ? [114, 120] : [52, 100]
}
