import type { AreaCode } from '../../domain/area.ts'
import { localDay } from '../../domain/day.ts'
import type { Account } from '../../domain/people.ts'
import type { MappingRow } from '../../domain/reorganisation/mapping.ts'
import { areasAfter, areasLost, planReorganisation, type ReorganisationPlan } from '../../domain/reorganisation/plan.ts'
import { createSuccessor } from '../../domain/succession.ts'
import { initialsOf } from '../../pinyin/initials.ts'
import type { PlacedNote } from '../store/audit-store.ts'
import type { Store } from '../store/store.ts'

/** What a table does, before it does it. */
export interface Look {
  readonly plan: ReorganisationPlan
  /** Codes that end. */
  readonly areas: number
  readonly places: number
  readonly campaigns: number
  /** Accounts as they are to be. */
  readonly people: readonly { readonly account: Account; readonly alsoLost: readonly AreaCode[] }[]
}

export async function lookAtTable(store: Store, account: Account, rows: readonly MappingRow[], at: number): Promise<Look> {
  const { areas, ended } = await store.divisionsWithin(account.areas)
  const { divisions } = await store.divisionHistory()
  const known = { areas, ended, recorded: divisions, own: account.areas, today: localDay(at) }
  const plan = planReorganisation(rows, known, initialsOf)
  const ending = plan.successions.map(({ from }) => from)
  const there = new Set(areas.map(({ code }) => code))
  return {
    plan,
    areas: ending.filter((code) => there.has(code)).length,
    ...(await store.standingIn(ending)),
    people: await peopleOf(store, account, plan, at),
  }
}

/** Whatever stopped it half-way, the same table again goes on from there. */
export async function applyTable(store: Store, { plan, people }: Look, at: number, note: PlacedNote): Promise<void> {
  const { successions, newGrids: newAreas } = plan
  if (successions.length > 0) await store.reorganise({ successions, newAreas, people }, at, note)
}

/** Those whose areas end, and those out of whose town something leaves. */
async function peopleOf(store: Store, { areas: own }: Account, { successions }: ReorganisationPlan, at: number) {
  const successor = createSuccessor(successions)
  const found: { account: Account; alsoLost: readonly AreaCode[] }[] = []
  for (const { account } of await store.peopleWithin(own, at)) {
    const areas = areasAfter(account.areas, successor)
    const lost = areasLost(account.areas, successions, successor)
    const former = lost.length === 0 ? [] : await store.formerAreas(account.id)
    const alsoLost = lost.filter((code) => former.every(({ area }) => area !== code))
    if (areas.join(' ') !== account.areas.join(' ') || alsoLost.length > 0) found.push({ account: { ...account, areas }, alsoLost })
  }
  return found
}
