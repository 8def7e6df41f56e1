import type { Account } from '../../domain/people.ts'
import type { Person, PersonDevice } from '../sync/people.ts'

export const now = 1_795_000_000_000
export const aDay = 86_400_000

export function anAccount(changes: Partial<Account> = {}): Account {
  return { id: 'li', name: '李四', role: 'worker', areas: ['450126104202003'], demo: false, ...changes }
}

export function aPerson(changes: Partial<Omit<Person, 'account'>> & { account?: Partial<Account> }): Person {
  return { off: null, codeUntil: null, devices: [], ...changes, account: anAccount(changes.account) }
}

export function aDevice(changes: Partial<PersonDevice> = {}): PersonDevice {
  return { device: 'phone-1', app: '0.1.0', waiting: 0, persisted: true, lastSync: now, since: now - 30 * aDay, cutOff: null, ...changes }
}
