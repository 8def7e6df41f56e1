import { areaLevel, isAreaCode, isWithin, type AreaCode } from './area.ts'
import type { AccountId, VisitVersion } from './visit.ts'

/** grid worker 网格员, town or street supervisor 镇(街道)督导员, county office 县联席办. */
export const roles = ['worker', 'supervisor', 'county'] as const
export type Role = (typeof roles)[number]

export interface Account {
  readonly id: AccountId
  readonly name: string
  readonly role: Role
  /** Grids or villages of a worker, towns of a supervisor, the county of the office. */
  readonly areas: readonly AreaCode[]
  /** One of the marked identities of the demo county. */
  readonly demo: boolean
}

/** What a role may do inside its own areas; outside of them nobody may do anything. */
const rights = {
  worker: { see: true, log: true, correctOthers: false, keepRoster: false, invites: [] },
  supervisor: { see: true, log: true, correctOthers: true, keepRoster: true, invites: ['worker'] },
  county: { see: true, log: true, correctOthers: true, keepRoster: true, invites: ['worker', 'supervisor', 'county'] },
} as const satisfies Record<Role, { see: boolean; log: boolean; correctOthers: boolean; keepRoster: boolean; invites: readonly Role[] }>

export function covers(account: Pick<Account, 'areas'>, area: AreaCode): boolean {
  return account.areas.some((own) => isWithin(area, own))
}

export function maySee(account: Account, area: AreaCode): boolean {
  return rights[account.role].see && covers(account, area)
}

export function mayLog(account: Account, area: AreaCode): boolean {
  return rights[account.role].log && covers(account, area)
}

/** Correct or withdraw: one's own visits, and those of others where the role says so. */
export function mayCorrect(account: Account, version: Pick<VisitVersion, 'author' | 'area'>): boolean {
  return mayLog(account, version.area) && (version.author === account.id || rights[account.role].correctOthers)
}

/** Import areas and places, and take an import back: inside one's own areas. */
export function mayKeepRoster(account: Pick<Account, 'role'>): boolean {
  return rights[account.role].keepRoster
}

/** Whether `account` may make an account with this role for these areas. */
export function mayInvite(account: Account, role: Role, areas: readonly AreaCode[]): boolean {
  return (
    rights[account.role].invites.some((allowed) => allowed === role) &&
    areas.length > 0 &&
    areas.every((area) => isAreaCode(area) && covers(account, area) && suits(role, area))
  )
}

/** Whether the people of its areas are its business at all. */
export function maySeePeople(account: Pick<Account, 'role'>): boolean {
  return rights[account.role].invites.length > 0
}

/** An account is listed to those all of whose areas its own contain. */
export function maySeePerson(account: Account, person: Pick<Account, 'areas'>): boolean {
  return maySeePeople(account) && person.areas.length > 0 && person.areas.every((area) => covers(account, area))
}

/** Whether `account` may hand out codes for `person` and cut its phones off: it could have made it as it stands. */
export function mayManage(account: Account, person: Pick<Account, 'role' | 'areas'>): boolean {
  return mayInvite(account, person.role, person.areas)
}

/** Whether `account` may turn `person` into `wanted`; of oneself the name alone. */
export function mayChange(account: Account, person: Account, wanted: Pick<Account, 'role' | 'areas'>): boolean {
  if (!mayManage(account, person) || !mayManage(account, wanted)) return false
  return person.id !== account.id || (wanted.role === person.role && sameAreas(wanted.areas, person.areas))
}

/** Nobody locks out oneself: a colleague does. */
export function maySwitchOff(account: Account, person: Account): boolean {
  return mayManage(account, person) && person.id !== account.id
}

function sameAreas(a: readonly AreaCode[], b: readonly AreaCode[]): boolean {
  return a.length === b.length && a.every((area) => b.includes(area))
}

/** So long a phone may come home with visits to an area that its owner has left. */
export const homecoming = 90 * 86_400_000

/**
 * Where an account might log when a visit was logged: its areas of today, and those it still had then. Instants are
 * milliseconds since 1970 UTC; `at` is the phone's word, so what comes too late is left to the office.
 */
export function areasWhen(
  account: Pick<Account, 'areas'>,
  former: readonly { readonly area: AreaCode; readonly until: number }[],
  { at, received }: { readonly at: number; readonly received: number },
): AreaCode[] {
  const still = former.filter(({ until }) => at <= until && received <= until + homecoming)
  return [...account.areas, ...still.map(({ area }) => area)]
}

/** Whether the level of an area fits the role: a supervisor has towns, a county office its county. */
function suits(role: Role, area: AreaCode): boolean {
  const level = areaLevel(area)
  switch (role) {
    case 'worker':
      return level === 'grid' || level === 'village'
    case 'supervisor':
      return level === 'town'
    case 'county':
      return level === 'county'
  }
}
