import type { Place, PlaceId, Point } from '../place.ts'
import type { SlipOf } from './slip.ts'

/**
 * The id of the place that a proposal is about: its own, or one made of the proposal's, so that accepting it twice, on
 * two desks, makes one place. Numbers of the village are left to imports.
 */
export function proposedId({ id, area, content }: Pick<SlipOf<'place-proposed'>, 'id' | 'area' | 'content'>): PlaceId {
  return content.place ?? `${area.slice(0, 12)}-p${id.slice(-12)}`
}

/**
 * What an accepted proposal puts on the roster: a new place, or the known one at its better point. Null where nothing
 * is to be done: the new one is there already, or the one to be moved is not. `initials` makes the search initials.
 */
export function acceptedPlace(
  proposal: SlipOf<'place-proposed'>,
  there: Place | null,
  initials: (name: string) => string,
): Place | null {
  const { place, kind, name, latitude, longitude, size } = proposal.content
  if (place !== null) return there && surveyedAt(there, { latitude, longitude })
  if (there) return null
  const id = proposedId(proposal)
  return { id, kind, name, area: proposal.area, within: null, latitude, longitude, size, initials: initials(name) }
}

/** At a point that somebody gave nothing is rough any more. */
function surveyedAt({ id, kind, name, area, within, size, initials }: Place, { latitude, longitude }: Point): Place {
  return { id, kind, name, area, within, latitude, longitude, size, initials }
}
