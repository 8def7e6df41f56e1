/** What a phone has last told of itself. Instants are milliseconds since 1970 UTC by the server's clock. */
export interface Phone {
  readonly waiting: number
  readonly lastSync: number
  /** When it synced for the first time. */
  readonly since: number
  /** Since when it is cut off; null while it is not. */
  readonly cutOff: number | null
}

/**
 * Visits that were on the phone and are probably gone: they waited when it was last heard of, and its owner began anew
 * since then, which browsers that clear their storage make necessary. Should it come again after all, they are not
 * lost. The office is done with it by cutting the phone off.
 */
export function lostOn(phone: Phone, all: readonly Phone[]): number {
  return phone.cutOff === null && all.some(({ since }) => since > phone.lastSync) ? phone.waiting : 0
}

export function lostOf(phones: readonly Phone[]): number {
  return phones.reduce((sum, phone) => sum + lostOn(phone, phones), 0)
}
