import { areaLevel, type Area } from '../../domain/area.ts'
import { mayInvite, roles, type Account, type Role } from '../../domain/people.ts'

/** The roles this account may hand out, with the areas each of them can have, by name. A grid worker has none. */
export function invitable(account: Account, areas: Iterable<Area>): ReadonlyMap<Role, readonly Area[]> {
  const all = [...areas]
  return new Map(
    roles
      .map((role) => [role, all.filter((area) => mayInvite(account, role, [area.code])).sort(byCode)] as const)
      .filter(([, found]) => found.length > 0),
  )
}

/** Villages with their grids below them. */
function byCode(a: Area, b: Area): number {
  return a.code < b.code ? -1 : 1
}

/** A grid by its full name, which tells the village; everything else by what people say. */
export function areaName(area: Area): string {
  return areaLevel(area.code) === 'grid' ? area.name : area.shortName
}
