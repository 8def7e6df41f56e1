import type { Area, AreaCode } from '../../../domain/area.ts'
import { createDivisionHistory, type DivisionHistory } from '../../../domain/division-history.ts'
import { rowToArea } from './rows.ts'
import { withinAreas } from './scope.ts'
import type { Database } from './streams.ts'

/**
 * Read once and kept: it changes some days in a decade, through this process alone, and every sync asks for it. What
 * is being read when it changes is read again.
 */
export function keepDivisionHistory(db: Database) {
  let kept: Promise<DivisionHistory> | null = null
  return {
    read(): Promise<DivisionHistory> {
      if (kept) return kept
      const reading = readDivisionHistory(db)
      // A reading that failed is not kept.
      reading.catch(() => kept === reading && (kept = null))
      return (kept = reading)
    },
    forget(): void {
      kept = null
    },
  }
}

async function readDivisionHistory(db: Database): Promise<DivisionHistory> {
  const rows = await db
    .selectFrom('successions')
    .leftJoin('areas', (join) => join.onRef('areas.town', '=', 'successions.town').onRef('areas.code', '=', 'successions.code'))
    .select(['successions.code', 'successor', 'day', 'areas.name'])
    .orderBy('successions.town')
    .orderBy('successions.code')
    .execute()
  return createDivisionHistory(rows.map(({ code, successor, day, name }) => ({ from: code, to: successor, day, name: name ?? code })))
}

export async function divisionsWithin(db: Database, areas: readonly AreaCode[]): Promise<{ areas: Area[]; ended: AreaCode[] }> {
  const rows = await db
    .selectFrom('areas')
    .selectAll()
    .where((row) => withinAreas(row, 'code', areas))
    .orderBy('code')
    .execute()
  return {
    areas: rows.filter(({ gone }) => gone === 0).map(rowToArea),
    ended: rows.filter(({ gone }) => gone === 1).map(({ code }) => code),
  }
}
