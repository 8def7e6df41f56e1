import { silentAfter, silentDays } from '../../domain/phone-care.ts'
import type { Person } from '../sync/people.ts'

/** The one thing to know about a person's phones. Instants are milliseconds since 1970 UTC by the server's clock. */
export type PersonState =
  | { readonly is: 'silent'; readonly days: number }
  | { readonly is: 'fresh'; readonly at: number }
  | { readonly is: 'invited'; readonly until: number }
  | { readonly is: 'never' | 'all-cut' | 'off' }

export function personState({ off, codeUntil, devices }: Person, now: number): PersonState {
  if (off !== null) return { is: 'off' }
  const inUse = devices.filter(({ cutOff }) => cutOff === null)
  if (inUse.length > 0) {
    const at = Math.max(...inUse.map(({ lastSync }) => lastSync))
    const days = silentDays({ lastSync: at }, now)
    return days >= silentAfter ? { is: 'silent', days } : { is: 'fresh', at }
  }
  if (codeUntil !== null && codeUntil > now) return { is: 'invited', until: codeUntil }
  return { is: devices.length > 0 ? 'all-cut' : 'never' }
}

/** Visits that wait on all phones of a person, those that were cut off included: they still bring them. */
export function waitingOf({ devices }: Person): number {
  return devices.reduce((sum, { waiting }) => sum + waiting, 0)
}
