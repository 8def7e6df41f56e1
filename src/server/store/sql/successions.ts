import type { Area, AreaCode } from '../../../domain/area.ts'
import { createDivisionHistory, type DivisionHistory } from '../../../domain/division-history.ts'
import type { LastReorganisation } from '../reorganisation-store.ts'
import { writesAlone } from './dialect.ts'
import { mark, setMark } from './office.ts'
import { rowToArea } from './rows.ts'
import { withinAreas } from './scope.ts'
import type { Database } from './streams.ts'

/** Another text after each reorganisation. */
const edition = 'divisions'

/**
 * Read once and kept: it changes some days in a decade, and every sync asks for it. What is being read when it changes is
 * read again. Where other processes write too, a look at its edition comes before.
 */
export function keepDivisionHistory(db: Database) {
  let kept: { readonly edition: string | null; readonly history: Promise<DivisionHistory> } | null = null
  const forget = (): void => void (kept = null)
  return {
    async read(): Promise<DivisionHistory> {
      // Before the rows: what changes in between is then read once more.
      const now = writesAlone(db) ? null : await mark(db, edition)
      if (kept && kept.edition === now) return kept.history
      const reading = { edition: now, history: readDivisionHistory(db) }
      kept = reading
      // A reading that failed is not kept.
      reading.history.catch(() => kept === reading && forget())
      return reading.history
    },
    async changed(): Promise<void> {
      forget()
      if (!writesAlone(db)) await setMark(db, edition, crypto.randomUUID())
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

export async function lastReorganisation(db: Database, areas: readonly AreaCode[]): Promise<LastReorganisation | null> {
  const rows = await db
    .selectFrom('successions')
    .selectAll()
    .where((row) => withinAreas(row, 'town', areas))
    .orderBy('code')
    .execute()
  const at = Math.max(...rows.map((row) => row.at))
  const last = rows.filter((row) => row.at === at)
  return last.length === 0 ? null : { at, successions: last.map(({ code, successor, day }) => ({ from: code, to: successor, day })) }
}
