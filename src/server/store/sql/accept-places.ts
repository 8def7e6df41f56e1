import { groupBy } from '../../../domain/group-by.ts'
import type { Place, PlaceId } from '../../../domain/place.ts'
import { followersOf } from '../../../domain/roster/followers.ts'
import { roughPoints } from '../../../domain/roster/rough-points.ts'
import { isOfKind, type Slip, type SlipOf } from '../../../domain/slips/slip.ts'
import { acceptedPlace, proposedId } from '../../../domain/slips/proposal.ts'
import { insertPlaces } from './roster.ts'
import { rowToPlace, rowToSlip } from './rows.ts'
import type { StreamWriter } from './streams.ts'

/**
 * Puts on the roster what was accepted: a new place, or the better point of one that is there, and of the doors that go
 * with it. Only the first decision holds, so that the roster never has what everybody was told is declined.
 */
export async function acceptPlaces(
  stream: StreamWriter,
  town: string,
  fresh: readonly Slip[],
  initials: (name: string) => string,
): Promise<void> {
  const { run } = stream
  for (const decided of fresh) {
    if (decided.kind !== 'place-decided' || !decided.content.accepted) continue
    if (!(await isFirst(run, town, decided))) continue
    const row = await run
      .selectFrom('slips')
      .select(['body', 'received'])
      .where('town', '=', town)
      .where('id', '=', decided.matter)
      .executeTakeFirst()
    const proposed = row && rowToSlip(row)
    if (!proposed || !isOfKind(proposed, 'place-proposed')) continue
    const there = await run
      .selectFrom('places')
      .selectAll()
      .where('town', '=', town)
      .where('id', '=', proposedId(proposed))
      .executeTakeFirst()
    const before = there && there.gone === 0 ? rowToPlace(there) : null
    const place = acceptedPlace(proposed, before, initials)
    if (!place) continue
    const follow = before?.rough && place.kind === 'natural_village' ? await doorsAlong(run, town, place) : []
    await insertPlaces(stream, town, [place, ...follow])
  }
}

/** Doors of a natural village that nobody has surveyed, at its new point. */
async function doorsAlong(run: StreamWriter['run'], town: string, hamlet: Place): Promise<Place[]> {
  const rows = await run
    .selectFrom('places')
    .selectAll()
    .where('town', '=', town)
    .where('within', '=', hamlet.id)
    .where('gone', '=', 0)
    .execute()
  const doors = rows.map(rowToPlace)
  const points = roughPoints([hamlet, ...doors.filter(({ rough }) => !rough)], [])
  return followersOf(new Map([[hamlet.id, hamlet]]), doors, points.around)
}

/** Places whose point an accepted proposal has given since. */
export async function locatedSince(run: StreamWriter['run'], town: string, since: number): Promise<Set<PlaceId>> {
  const rows = await decisionsInOrder(run, town).select(['body', 'received']).execute()
  const decisions = rows.map(rowToSlip).filter((slip) => isOfKind(slip, 'place-decided'))
  const places = Array.from(groupBy(decisions, ({ matter }) => matter).values(), ([first]) => {
    return first?.content.accepted && (first.received ?? 0) >= since ? first.content.place : null
  })
  return new Set(places.filter((place) => place !== null))
}

/** Whether no other decision reached the office before. */
async function isFirst(run: StreamWriter['run'], town: string, { id, matter }: SlipOf<'place-decided'>): Promise<boolean> {
  const first = await decisionsInOrder(run, town).select('id').where('matter', '=', matter).limit(1).executeTakeFirst()
  return first?.id === id
}

/** As they reached the office; in one batch, as they were made. */
function decisionsInOrder(run: StreamWriter['run'], town: string) {
  return run.selectFrom('slips').where('town', '=', town).where('kind', '=', 'place-decided').orderBy('received').orderBy('id')
}
