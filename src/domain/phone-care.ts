/** How long a phone may be quiet before the office should ask: days of 24 hours. */
export const silentAfter = 3
const aDay = 86_400_000

/** What a phone told of itself at its last sync. Instants are milliseconds since 1970 UTC by the server's clock. */
export interface ToldByPhone {
  readonly app: string
  readonly waiting: number
  readonly persisted: boolean | null
  readonly lastSync: number
}

export type PhoneNeed = 'silent' | 'waiting' | 'not-kept' | 'old-version'

export function silentDays({ lastSync }: Pick<ToldByPhone, 'lastSync'>, now: number): number {
  return Math.max(0, Math.floor((now - lastSync) / aDay))
}

/**
 * Why somebody should look after a phone, the most pressing first; empty when all is well. Visits that wait are a reason
 * only after a day, and a promise to keep records that was not given only where some wait: most browsers never give it.
 */
export function phoneNeeds(phone: ToldByPhone, now: number, version: string): PhoneNeed[] {
  const days = silentDays(phone, now)
  const needs: [PhoneNeed, boolean][] = [
    ['silent', days >= silentAfter],
    ['waiting', phone.waiting > 0 && days >= 1],
    ['not-kept', phone.persisted === false && phone.waiting > 0],
    ['old-version', isOlder(phone.app, version)],
  ]
  return needs.flatMap(([need, is]) => (is ? [need] : []))
}

/** By their numbers; what is no number of a version is not older. */
function isOlder(app: string, version: string): boolean {
  const [a, b] = [app, version].map((text) => /^(\d+)\.(\d+)\.(\d+)/.exec(text)?.slice(1).map(Number))
  if (!a || !b) return false
  const at = a.findIndex((part, i) => part !== b[i])
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}
