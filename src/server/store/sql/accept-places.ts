import { isOfKind, type Slip, type SlipOf } from '../../../domain/slips/slip.ts'
import { acceptedPlace, proposedId } from '../../../domain/slips/proposal.ts'
import { placeToRow, rowToPlace, rowToSlip } from './rows.ts'
import type { StreamWriter } from './streams.ts'

/**
 * Puts on the roster what was accepted: a new place, or the better point of one that is there. Only the first decision
 * holds, so that the roster never has what everybody was told is declined.
 */
export async function acceptPlaces(
  { run, next }: StreamWriter,
  town: string,
  fresh: readonly Slip[],
  initials: (name: string) => string,
): Promise<void> {
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
    const place = acceptedPlace(proposed, there && there.gone === 0 ? rowToPlace(there) : null, initials)
    if (!place) continue
    const values = { ...placeToRow(place), change: next(), gone: 0 }
    await run
      .insertInto('places')
      .values({ town, ...values })
      .onConflict((one) => one.columns(['town', 'id']).doUpdateSet(values))
      .execute()
  }
}

/** Whether no other decision reached the office before; in one batch, the one that was made first. */
async function isFirst(run: StreamWriter['run'], town: string, { id, matter }: SlipOf<'place-decided'>): Promise<boolean> {
  const first = await run
    .selectFrom('slips')
    .select('id')
    .where('town', '=', town)
    .where('kind', '=', 'place-decided')
    .where('matter', '=', matter)
    .orderBy('received')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return first?.id === id
}
