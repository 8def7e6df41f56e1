import type { Account, Role } from '../domain/people.ts'
import type { AccountId } from '../domain/visit.ts'
import { county, towns } from './divisions.ts'
import type { LaidOutVillage } from './lay-out-town.ts'
import { storyGrid, storyTown } from './story.ts'

/** The three identities one may try with one tap; only they are flagged `demo`. */
export const demoIdentities: Readonly<Record<Role, AccountId>> = {
  worker: 'demo-worker',
  supervisor: 'demo-supervisor',
  county: 'demo-county',
}

/** The county office and a supervisor for every town. No account has a person's name. */
export function officeAccounts(): Account[] {
  return [
    { id: demoIdentities.county, name: '演示县联席办', role: 'county', areas: [county.code], demo: true },
    ...towns.map((town): Account => {
      const demo = town.code === storyTown
      const id = demo ? demoIdentities.supervisor : `demo-supervisor-${town.code.slice(0, 9)}`
      return { id, name: `演示督导员 ${town.shortName}`, role: 'supervisor', areas: [town.code], demo }
    }),
  ]
}

export function workerAccounts({ village, grids }: LaidOutVillage): Account[] {
  return grids.map(({ code, number }) => {
    const demo = code === storyGrid
    const name = demo ? '演示网格员' : `演示网格员 ${village.shortName}第${number}网格`
    return { id: workerOf(code), name, role: 'worker', areas: [code], demo }
  })
}

export function workerOf(grid: string): AccountId {
  return grid === storyGrid ? demoIdentities.worker : `demo-worker-${grid}`
}
