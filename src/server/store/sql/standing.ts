import type { Standing } from '../attention-store.ts'
import { countMissingPhotos } from './photos.ts'
import type { Database } from './streams.ts'
import { withoutDecision } from './set-aside.ts'

const aDay = 86_400_000

export async function standing(db: Database, now: number): Promise<Standing> {
  const aside = await db
    .selectFrom('set_aside')
    .select((row) => row.fn.countAll<number>().as('n'))
    .where(withoutDecision)
    .executeTakeFirstOrThrow()
  const conflicts = await db
    .selectFrom('versions')
    .select((row) => row.fn.count<number>('visit').distinct().as('n'))
    .where('standing', '=', 'conflict')
    .executeTakeFirstOrThrow()
  return { setAsideOpen: aside.n, conflicts: conflicts.n, photosMissing: await countMissingPhotos(db), ...(await phones(db, now)) }
}

async function phones(db: Database, now: number): Promise<Pick<Standing, 'waitingOnPhones' | 'phones'>> {
  const rows = await db
    .selectFrom('reports')
    .leftJoin('cut_off', (join) =>
      join.onRef('cut_off.account', '=', 'reports.account').onRef('cut_off.device', '=', 'reports.device'),
    )
    .select(['waiting', 'reports.at', 'cut_off.at as cutOff'])
    .execute()
  const silences = rows.filter(({ cutOff }) => cutOff === null).map(({ at }) => (now - at) / aDay)
  const within = (from: number, to: number) => silences.filter((days) => days >= from && days < to).length
  return {
    waitingOnPhones: rows.reduce((sum, { waiting }) => sum + waiting, 0),
    phones: {
      underOne: within(Number.NEGATIVE_INFINITY, 1),
      underThree: within(1, 3),
      underSeven: within(3, 7),
      more: within(7, Number.POSITIVE_INFINITY),
    },
  }
}
