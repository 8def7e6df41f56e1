import type { ExpressionBuilder, Selectable } from 'kysely'
import type { AreaCode } from '../../../domain/area.ts'
import type { AsideDecision, AsideKey, KeptAside } from '../attention-store.ts'
import { withinAreas } from './scope.ts'
import { inOneTransaction, isOneOf, type Database } from './streams.ts'
import type { Tables } from './tables.ts'

type DecisionRow = Selectable<Tables['set_aside_decisions']>

const columns = ['town', 'account', 'digest', 'device', 'why', 'received'] as const

/** Most that was kept aside by the office's word and is still listed, for whoever wants to think again. */
const mostKept = 50

/** Rows about which nobody has said anything yet. */
export function withoutDecision(row: ExpressionBuilder<Tables, 'set_aside'>) {
  const decision = row
    .selectFrom('set_aside_decisions as d')
    .select('d.at')
    .whereRef('d.town', '=', 'set_aside.town')
    .whereRef('d.account', '=', 'set_aside.account')
    .whereRef('d.digest', '=', 'set_aside.digest')
  return row.not(row.exists(decision))
}

export async function asideWithin(db: Database, areas: readonly AreaCode[], most: number) {
  const open = () => db.selectFrom('set_aside').where((row) => withinAreas(row, 'town', areas)).where(withoutDecision)
  const count = await open()
    .select((row) => row.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const undecided = await open()
    .select(columns)
    .orderBy('received', 'desc')
    .orderBy('digest')
    .limit(most)
    .execute()
  return {
    rows: [...undecided.map((row): KeptAside => ({ ...row, decided: null })), ...(await keptWithin(db, areas))],
    open: count.n,
  }
}

async function keptWithin(db: Database, areas: readonly AreaCode[]): Promise<KeptAside[]> {
  const decisions = await db
    .selectFrom('set_aside_decisions')
    .selectAll()
    .where((row) => withinAreas(row, 'town', areas))
    .orderBy('at')
    .execute()
  const last = new Map(decisions.map((row) => [keyText(row), row]))
  const kept = [...last.values()].filter(({ decision }) => decision === 'kept').slice(-mostKept)
  if (kept.length === 0) return []
  const rows = await db
    .selectFrom('set_aside')
    .select(columns)
    .where(isOneOf('town', new Set(kept.map(({ town }) => town))))
    .where(isOneOf('digest', kept.map(({ digest }) => digest)))
    .orderBy('received', 'desc')
    .execute()
  return rows.flatMap((row): KeptAside[] => {
    const decision = last.get(keyText(row))
    return decision?.decision === 'kept' ? [{ ...row, decided: toDecision(decision) }] : []
  })
}

export async function aside(db: Database, { town, account, digest }: AsideKey) {
  const row = await db
    .selectFrom('set_aside')
    .selectAll()
    .where((each) => each.and({ town, account, digest }))
    .executeTakeFirst()
  if (!row) return null
  const decision = await lastDecision(db, { town, account, digest })
  const { device, why, received, raw } = row
  const faults = JSON.parse(row.faults) as string[]
  const decided = decision ? toDecision(decision) : null
  return { town, account, digest, device, why, received, raw, faults, decided }
}

/** A second word in the same millisecond finds the first there and is written a moment later. */
export async function decideAside(db: Database, key: AsideKey, { by, at, ...rest }: AsideDecision): Promise<void> {
  const { town, account, digest } = key
  await inOneTransaction(db, async (run) => {
    const last = await lastDecision(run, key)
    if (last && last.at >= at && last.decider === by && last.decision === rest.decision && last.reason === rest.reason) return
    const row = { town, account, digest, decider: by, at: Math.max(at, (last?.at ?? 0) + 1), ...rest }
    await run.insertInto('set_aside_decisions').values(row).execute()
  })
}

async function lastDecision(db: Database, { town, account, digest }: AsideKey): Promise<DecisionRow | undefined> {
  const said = db.selectFrom('set_aside_decisions').selectAll().where((row) => row.and({ town, account, digest }))
  return said.orderBy('at', 'desc').limit(1).executeTakeFirst()
}

function toDecision({ decision, decider: by, reason, at }: DecisionRow): AsideDecision {
  return { decision, by, reason, at }
}

function keyText({ town, account, digest }: AsideKey): string {
  return `${town} ${account} ${digest}`
}
