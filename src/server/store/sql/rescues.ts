import type { RescueNote } from '../act-store.ts'
import type { Database } from './streams.ts'

/** The same file of the same carrier again is the same note, with what came of it the last time that brought anything. */
export async function noteRescue(db: Database, { setAside, ...note }: RescueNote): Promise<void> {
  const row = { ...note, set_aside: setAside }
  const { at, stored, known, photos } = note
  const more = stored + photos > 0 ? { at, stored, known, set_aside: setAside, photos } : { at }
  await db
    .insertInto('rescues')
    .values(row)
    .onConflict((there) => there.columns(['town', 'account', 'file', 'carrier']).doUpdateSet(more))
    .execute()
}

export async function rescuesOf(db: Database, town: string, account: string): Promise<RescueNote[]> {
  const rows = await db.selectFrom('rescues').selectAll().where('town', '=', town).where('account', '=', account).orderBy('at').execute()
  return rows.map(({ set_aside: setAside, ...row }) => ({ ...row, setAside }))
}
