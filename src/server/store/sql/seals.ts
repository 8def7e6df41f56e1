import { sql } from 'kysely'
import { townOf, type AreaCode } from '../../../domain/area.ts'
import type { Successor } from '../../../domain/succession.ts'
import { writesAlone } from './dialect.ts'
import { isOneOf, type StreamWriter } from './streams.ts'

interface Receiving {
  /** Whose stream is being written. */
  readonly town: string
  readonly areas: readonly AreaCode[]
  readonly successor: Successor
  /** Whether a seal is among what is being written. */
  readonly sealing: boolean
}

/**
 * The earliest moment at which something about these areas can be received now: after every seal that holds for them, which
 * may be one of their town, of the county, or of what they have become. A clock that was set back would else put a visit
 * behind a line that was drawn already.
 */
export async function firstMomentFor(run: StreamWriter['run'], receiving: Receiving): Promise<number> {
  const { areas, successor } = receiving
  const towns = new Set([...new Set(areas)].flatMap((area) => [area, successor(area)]).map(townOf))
  const streams = new Set([...towns].flatMap((town) => [town, `${town.slice(0, 6)}000`]))
  if (!writesAlone(run)) await standInLine(run, streams, receiving)
  const row = await run
    .selectFrom('slips')
    .select((slip) => slip.fn.max('received').as('last'))
    .where(isOneOf('town', streams))
    .where('kind', '=', 'month-sealed')
    .executeTakeFirst()
  return row?.last == null ? -Infinity : row.last + 1
}

/** Any number that nothing else of ours locks by. */
const sealLock = 7

/**
 * The counter row makes writers of one town stand in line, but a seal holds for other streams too: it waits until nobody
 * is at work on what it holds for, and nobody begins before it is stored. Streams ascending, so that nobody waits in a circle.
 */
async function standInLine(run: StreamWriter['run'], streams: ReadonlySet<string>, { town, sealing }: Receiving): Promise<void> {
  for (const stream of [...streams].sort()) {
    if (stream !== town) await sql`select pg_advisory_xact_lock_shared(${sealLock}::int, hashtext(${stream}))`.execute(run)
    else if (sealing) await sql`select pg_advisory_xact_lock(${sealLock}::int, hashtext(${stream}))`.execute(run)
  }
}
