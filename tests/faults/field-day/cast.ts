import type { AreaCode } from '../../../src/domain/area.ts'
import type { Account } from '../../../src/domain/people.ts'
import type { Place } from '../../../src/domain/place.ts'
import { people } from '../../contract/api/office.ts'
import { aPlace, gridOfTownTwo, grids } from '../../contract/field.ts'

const third = '450126104203001'

/** Who walks on a field day. */
export const cast: readonly Account[] = [
  ...Object.values(people),
  { ...people.worker, id: 'worker-3', name: 'worker-3', areas: [third] },
  { ...people.worker, id: 'worker-4', name: 'worker-4', areas: [gridOfTownTwo] },
]
export const county: Account = people.county

/** The phones and desks, and the accounts that come in on each: one worker has two phones, one phone has two workers. */
export const devices: readonly { readonly name: string; readonly accounts: readonly string[] }[] = [
  { name: 'phone-a', accounts: ['worker-1'] },
  { name: 'phone-b', accounts: ['worker-1'] },
  { name: 'phone-shared', accounts: ['worker-2', 'worker-3'] },
  { name: 'phone-d', accounts: ['worker-4'] },
  { name: 'desk-town', accounts: ['supervisor-1'] },
  { name: 'desk-county', accounts: ['county-1'] },
]

const doorsInAGrid = 8

export const places: readonly Place[] = grids.flatMap((grid) =>
  Array.from({ length: doorsInAGrid }, (_, i) => aPlace(grid, i + 1)),
)

/** Grids that a worker may be moved to. */
export const movable: readonly AreaCode[] = grids
