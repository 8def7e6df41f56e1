import { isDisputed } from '../../../domain/slips/dispute.ts'
import { visitOf, type Slip } from '../../../domain/slips/slip.ts'
import type { VisitId, VisitVersion } from '../../../domain/visit.ts'
import { keepSummaries } from './keep-summaries.ts'
import { rowToSlip } from './rows.ts'
import type { StreamWriter } from './streams.ts'
import type { Counting } from './turn.ts'

/** Lets the visits that these slips speak of stand as all their checks say; every phone that may see one pulls it again. */
export async function restandDisputed(
  { run, next }: StreamWriter,
  town: string,
  fresh: readonly Slip[],
  { vocabulary }: Pick<Counting, 'vocabulary'>,
): Promise<void> {
  const visits = new Set(fresh.map(visitOf).filter((visit) => visit !== null))
  for (const visit of visits) {
    const disputed = await isDisputedNow(run, town, visit)
    if (disputed) {
      await run.insertInto('disputes').values({ town, visit }).onConflict((row) => row.doNothing()).execute()
    } else {
      await run.deleteFrom('disputes').where('town', '=', town).where('visit', '=', visit).execute()
    }
    const before = disputed ? 'shown' : 'disputed'
    const row = await run
      .selectFrom('versions')
      .select(['hash', 'body'])
      .where('town', '=', town)
      .where('visit', '=', visit)
      .where('standing', '=', before)
      .executeTakeFirst()
    if (!row) continue
    const version = JSON.parse(row.body) as VisitVersion
    await keepSummaries(run, town, [{ version, shows: !disputed }], vocabulary)
    await run
      .updateTable('versions')
      .set({ standing: disputed ? 'disputed' : 'shown', change: next() })
      .where('town', '=', town)
      .where('visit', '=', visit)
      .where('hash', '=', row.hash)
      .execute()
  }
}

async function isDisputedNow(run: StreamWriter['run'], town: string, visit: VisitId): Promise<boolean> {
  const rows = await run
    .selectFrom('slips')
    .select(['body', 'received'])
    .where('town', '=', town)
    .where('visit', '=', visit)
    .orderBy('change')
    .execute()
  return isDisputed(rows.map(rowToSlip))
}
