import { maySwitchOff, type Account } from './people.ts'
import type { AccountId } from './visit.ts'

/** Whether `account` may take the name off `person`, who has left 离岗: the county office, and nobody of oneself. */
export function mayTakeLeave(account: Account, person: Account): boolean {
  return account.role === 'county' && maySwitchOff(account, person)
}

/** Stands for the name of somebody who has left: their visits stay one person's, and nobody's by name. */
export function leaverName(id: AccountId): string {
  return `离岗人员 ${id.replaceAll('-', '').slice(-6).toUpperCase()}`
}
