import { townOf, type Area, type AreaCode } from '../../../domain/area.ts'
import type { Campaign } from '../../../domain/campaign.ts'
import type { PlaceId } from '../../../domain/place.ts'
import { createSuccessor, type Successor } from '../../../domain/succession.ts'
import type { AccountId } from '../../../domain/visit.ts'
import type { LastReorganisation } from '../reorganisation-store.ts'
import { keptRows, type AreasOfPerson } from './reorganised-rows.ts'
import type { Database } from './streams.ts'

/** A reorganisation, with all that was kept of what stood before. */
export interface Reorganised extends LastReorganisation {
  /** Where anything was kept of it. */
  readonly towns: readonly string[]
  /** The very codes that something moved to. */
  readonly newAreas: readonly AreaCode[]
  readonly ended: readonly Area[]
  /** Areas that came to be by it, and would end with it. */
  readonly made: readonly AreaCode[]
  /** Area of each place before. */
  readonly moved: ReadonlyMap<PlaceId, AreaCode>
  readonly campaigns: ReadonlyMap<string, Campaign>
  readonly people: ReadonlyMap<AccountId, AreasOfPerson>
  readonly successor: Successor
}

/** Null where nothing was kept. */
export async function readReorganised(db: Database, last: LastReorganisation): Promise<Reorganised | null> {
  const newAreas = [...new Set(last.successions.map(({ to }) => to))]
  const codes = [...last.successions.map(({ from }) => from), ...newAreas]
  // Campaigns of the county lie in its own stream.
  const towns = [...new Set(codes.flatMap((code) => [townOf(code), `${code.slice(0, 6)}000`]))].sort()
  const rows = await keptRows(db, towns, last.at)
  const stood = <T>(list: (typeof rows)[number]['list'], read: (before: string) => T) =>
    rows.flatMap((row): [string, T][] => (row.list === list && row.before !== null ? [[row.key, read(row.before)]] : []))
  if (rows.length === 0) return null
  return {
    ...last,
    towns,
    newAreas,
    ended: stood('areas', (before) => JSON.parse(before) as Area).map(([, area]) => area),
    made: rows.flatMap(({ list, key, before }) => (list === 'areas' && before === null ? [key] : [])),
    moved: new Map(stood('places', (before) => before)),
    campaigns: new Map(stood('campaigns', (before) => JSON.parse(before) as Campaign)),
    people: new Map(stood('people', (before) => JSON.parse(before) as AreasOfPerson)),
    successor: createSuccessor(last.successions),
  }
}
