import { groupBy } from '../../../domain/group-by.ts'
import type { ConflictedVisit } from '../attention-store.ts'
import { seenFrom, townsOf, type Sight } from './scope.ts'
import { isOneOf, type Database } from './streams.ts'

export async function conflictsWithin(db: Database, sight: Sight, most: number): Promise<ConflictedVisit[]> {
  const towns = await townsOf(db, sight)
  const open = await db
    .selectFrom('versions')
    .select(['visit', (row) => row.fn.max<number>('received').as('since')])
    .where(isOneOf('town', towns))
    .where('standing', '=', 'conflict')
    .where((row) => seenFrom(row, 'area', sight))
    .groupBy('visit')
    .orderBy('since', 'desc')
    .limit(most)
    .execute()
  const rows = await db
    .selectFrom('versions')
    .select(['visit', 'place', 'area', 'day', 'author', 'standing', 'received'])
    .where(isOneOf('town', towns))
    .where(isOneOf('visit', open.map(({ visit }) => visit)))
    .where('standing', '!=', 'replaced')
    .where((row) => seenFrom(row, 'area', sight))
    .orderBy('received')
    .execute()
  const byVisit = groupBy(rows, ({ visit }) => visit)
  return open.flatMap(({ visit }): ConflictedVisit[] => {
    const versions = byVisit.get(visit) ?? []
    const shown = versions.find(({ standing }) => standing !== 'conflict') ?? versions[0]
    if (!shown) return []
    const { place, area, day } = shown
    const since = Math.max(...versions.map(({ received }) => received))
    return [{ visit, place, area, day, authors: [...new Set(versions.map(({ author }) => author))], since }]
  })
}
