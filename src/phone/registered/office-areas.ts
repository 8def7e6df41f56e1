import { areaLevel, type Area } from '../../domain/area.ts'
import { covers, type Account } from '../../domain/people.ts'

/** Areas that totals are kept of: those of the account and the towns and villages in them, in the order of their codes. */
export function officeAreas(account: Pick<Account, 'areas'>, areas: Iterable<Area>): Area[] {
  return Array.from(areas)
    .filter(({ code }) => areaLevel(code) !== 'grid' && covers(account, code))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}
