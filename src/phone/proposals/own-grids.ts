import { areaLevel, isWithin, type Area, type AreaCode } from '../../domain/area.ts'
import { covers, type Account } from '../../domain/people.ts'
import type { Place, Point } from '../../domain/place.ts'
import type { Territory } from '../record-book/territory.ts'

/** Where a place may hang: the grids of the account, and villages that have none. In the order of their codes. */
export function ownGrids(account: Pick<Account, 'areas'>, areas: Iterable<Area>): Area[] {
  const own = Array.from(areas).filter(({ code }) => covers(account, code))
  const grids = own.filter(({ code }) => areaLevel(code) === 'grid')
  const bare = own.filter(({ code }) => areaLevel(code) === 'village' && !grids.some((grid) => isWithin(grid.code, code)))
  return [...grids, ...bare].sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** The only one there is, else that of the nearest known place; empty where nothing tells. */
export function likelyGrid(grids: readonly Area[], territory: Territory, spot: Point | null): AreaCode {
  const [only] = grids
  if (only && grids.length === 1) return only.code
  const among = ({ area }: Place) => grids.some(({ code }) => code === area)
  const [near] = spot ? territory.nearest(spot, { limit: 1, among }) : []
  return near?.place.area ?? ''
}
