import { townOf, type AreaCode } from '../../../domain/area.ts'
import type { Successor } from '../../../domain/succession.ts'
import { isOneOf, type StreamWriter } from './streams.ts'

/**
 * The earliest moment at which something about these areas can be received now: after every seal that holds for them, which
 * may be one of their town, of the county, or of what they have become. A clock that was set back would else put a visit
 * behind a line that was drawn already. Writers stand in line, so a seal that was answered is seen here.
 */
export async function firstMomentFor(run: StreamWriter['run'], areas: readonly AreaCode[], successor: Successor): Promise<number> {
  const towns = new Set([...new Set(areas)].flatMap((area) => [area, successor(area)]).map(townOf))
  const streams = new Set([...towns].flatMap((town) => [town, `${town.slice(0, 6)}000`]))
  const row = await run
    .selectFrom('slips')
    .select((slip) => slip.fn.max('received').as('last'))
    .where(isOneOf('town', streams))
    .where('kind', '=', 'month-sealed')
    .executeTakeFirst()
  return row?.last == null ? -Infinity : row.last + 1
}
