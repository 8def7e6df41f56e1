import { channelOf, countsOf, standsAnyway, vehicleTrips } from '../figures.ts'
import { reachesPlace, type VisitVersion } from '../visit.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { FigureName } from './figure-key.ts'
import { isVillage } from './sums.ts'
import type { Counted } from './ground.ts'

/** Whether a visit is one of those that make a figure; null for a figure that is not made of visits. */
export function towards(name: FigureName, vocabulary: Vocabulary): ((counted: Counted) => boolean) | null {
  switch (name.what) {
    case 'plain':
      return towardsPlain(name.id, vocabulary)
    case 'places':
    case 'rate':
    case 'gap':
    case 'rank':
      return ({ visit }) => visit.kind === name.kind && reachesPlace(visit)
    case 'form':
      return ({ visit }) =>
        visit.forms.some(
          (use) =>
            use.form === name.form &&
            use.unit === name.unit &&
            use.count > 0 &&
            (reachesPlace(visit) || standsAnyway(countsOf(use, vocabulary))),
        )
    case 'audience':
    case 'share':
      return ({ visit }) => isFaceToFace(visit, vocabulary) && visit.reached.some(({ audience, people }) => audience === name.id && people > 0)
    case 'topic':
      return ({ visit }) => reachesPlace(visit) && visit.topics.includes(name.id)
    case 'entry': {
      const kinds = vocabulary.entries.of(name.set).entries[name.index]?.kinds ?? []
      return ({ visit }) => reachesPlace(visit) && kinds.includes(visit.kind)
    }
    case 'expected':
      return null
  }
}

function towardsPlain(id: Extract<FigureName, { what: 'plain' }>['id'], vocabulary: Vocabulary): ((counted: Counted) => boolean) | null {
  const spokenTo = (channel: ReturnType<typeof channelOf>) => {
    return ({ visit }: Counted) => reachesPlace(visit) && channelOf(visit, vocabulary) === channel && visit.reached.some(({ people }) => people > 0)
  }
  switch (id) {
    case 'visits':
    case 'workers':
      return () => true
    case 'households':
      return ({ visit }) => visit.kind === 'household' && reachesPlace(visit)
    case 'places':
      return ({ visit }) => reachesPlace(visit)
    case 'villages':
      return ({ area, visit }) => reachesPlace(visit) && isVillage(area)
    case 'personTimes':
      return spokenTo('in-person')
    case 'online':
      return spokenTo('online')
    case 'internal':
      return spokenTo('internal')
    case 'installs':
      return ({ visit }) => reachesPlace(visit) && visit.installs > 0
    case 'staff':
      return ({ visit }) => visit.staff > 0
    case 'vehicles':
      return ({ visit }) => vehicleTrips(visit, vocabulary) > 0
    case 'registered':
    case 'registeredRate':
      return null
  }
}

function isFaceToFace(visit: VisitVersion, vocabulary: Vocabulary): boolean {
  return reachesPlace(visit) && channelOf(visit, vocabulary) === 'in-person'
}
