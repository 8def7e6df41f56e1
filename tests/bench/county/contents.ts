import type { Area } from '../../../src/domain/area.ts'
import type { Campaign } from '../../../src/domain/campaign.ts'
import type { Place } from '../../../src/domain/place.ts'
import type { Mark, Territory } from '../../../src/phone/record-book/territory.ts'

/** A county as it is handed to the page, as JSON. */
export interface CountyContents {
  readonly areas: readonly Area[]
  readonly campaigns: readonly Campaign[]
  readonly places: readonly Place[]
  /** Each place that was visited, with its visits in order. */
  readonly marks: readonly (readonly [place: string, marks: readonly Mark[]])[]
}

/** As the record book holds it; each one is new to whoever keeps what was worked out of another. */
export function territoryOf({ areas, campaigns, places, marks }: CountyContents): Territory {
  return {
    areas: new Map(areas.map((area) => [area.code, area])),
    places: [...places],
    placeById: new Map(places.map((place) => [place.id, place])),
    marks: new Map(marks),
    campaigns,
    office: null,
    nearest: () => [],
  }
}
