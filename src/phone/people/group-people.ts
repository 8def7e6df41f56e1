import { areaLevel, parentArea, type AreaCode } from '../../domain/area.ts'
import type { Account } from '../../domain/people.ts'
import type { Person } from '../sync/people.ts'
import { personState, type PersonState } from './person-state.ts'

export interface PeopleGroup {
  readonly area: AreaCode
  readonly people: readonly Person[]
}

/** By village for a town, by town for the county; wider areas come first, and in each group who needs a call. */
export function groupPeople(people: readonly Person[], asker: Pick<Account, 'role'>, now: number): PeopleGroup[] {
  const level = asker.role === 'county' ? 'town' : 'village'
  const groups = new Map<AreaCode, Person[]>()
  for (const person of people) {
    const area = upTo(person.account.areas[0] ?? '', level)
    groups.set(area, [...(groups.get(area) ?? []), person])
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([area, members]) => ({ area, people: members.toSorted((a, b) => rank(a, now) - rank(b, now)) }))
}

function upTo(area: AreaCode, level: 'town' | 'village'): AreaCode {
  const narrow = level === 'town' ? ['village', 'grid'] : ['grid']
  let here = area
  while (narrow.includes(areaLevel(here))) here = parentArea(here) ?? here
  return here
}

const order: Record<PersonState['is'], number> = { silent: 0, 'all-cut': 1, never: 2, invited: 3, fresh: 4, off: 5 }

/** Within the silent, the longest first. */
function rank(person: Person, now: number): number {
  const state = personState(person, now)
  return order[state.is] - (state.is === 'silent' ? state.days / 1e6 : 0)
}
