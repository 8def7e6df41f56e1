import type { Total } from '../figures.ts'
import { entryUnit, placeUnit } from './units.ts'
import type { FigureName } from './figure-key.ts'
import type { Sums } from './sums.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** A count with its measure word and whether some part of it was estimated. */
export interface Count extends Total {
  readonly unit: string
}

/** A count that visits add up to; null for every other figure. */
export function countOf(name: FigureName, sums: Sums, vocabulary: Vocabulary): Count | null {
  switch (name.what) {
    case 'plain':
      return plainCount(name.id, sums)
    case 'places':
      return exact(sums.places.get(name.kind) ?? 0, placeUnit(name.kind, vocabulary))
    case 'form': {
      const { count = 0, estimated = false } = sums.forms.find(({ form, unit }) => form === name.form && unit === name.unit) ?? {}
      return { count, estimated, unit: name.unit }
    }
    case 'audience':
      return { ...(sums.audiences.get(name.id) ?? none), unit: '人次' }
    case 'topic':
      return exact(sums.topics.get(name.id) ?? 0, '次')
    case 'entry': {
      const kinds = vocabulary.entries.of(name.set).entries[name.index]?.kinds ?? []
      return exact(kinds.reduce((sum, kind) => sum + (sums.places.get(kind) ?? 0), 0), entryUnit(kinds, vocabulary))
    }
    case 'expected':
    case 'rate':
    case 'gap':
    case 'rank':
    case 'share':
      return null
  }
}

const none: Total = { count: 0, estimated: false }

function exact(count: number, unit: string): Count {
  return { count, estimated: false, unit }
}

function plainCount(id: Extract<FigureName, { what: 'plain' }>['id'], sums: Sums): Count | null {
  switch (id) {
    case 'visits':
      return exact(sums.visits, '次')
    case 'households':
      return exact(sums.households, '户')
    case 'places':
      return exact(sums.reachedPlaces.size, '处')
    case 'villages':
      return exact(sums.villages.size, '个')
    case 'workers':
      return exact(sums.workers.size, '人')
    case 'personTimes':
    case 'online':
    case 'internal':
      return { ...sums[id], unit: '人次' }
    case 'installs':
      return exact(sums.installs, '人')
    case 'staff':
      return exact(sums.staff, '人次')
    case 'vehicles':
      return exact(sums.vehicles, '车次')
    case 'registered':
    case 'registeredRate':
      return null
  }
}
