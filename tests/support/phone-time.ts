import { vi } from 'vitest'
import type { BarePhone } from './bare-phone.ts'

/** Hours of a phone's schedule in seconds: its timers are ours, while disk and network work as ever. */
export function takeTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
}

export function giveTimersBack(): void {
  vi.useRealTimers()
}

/**
 * Lets the phone's seconds go by until the wish holds, `step` at once, and after each the time that what it sets off
 * needs; resolves to how many went by. A request that hangs is not waited for. Gives up after `most` of them.
 */
export async function secondsUntil(
  phone: BarePhone,
  wish: () => boolean | Promise<boolean>,
  { most = 7_200, step = 1, each = async (): Promise<unknown> => undefined, hangs = (): boolean => false } = {},
): Promise<number> {
  for (let second = 0; second <= most; second += step) {
    await atRest(phone, hangs)
    if (await wish()) return second
    await each()
    vi.advanceTimersByTime(step * 1_000)
  }
  throw new Error(`not within ${most} seconds`)
}

/** When nothing has been on its way to the office for some turns of everything that runs here. */
async function atRest(phone: BarePhone, hangs: () => boolean): Promise<void> {
  for (let quiet = 0; quiet < 40; quiet++) {
    await new Promise((resolve) => setImmediate(resolve))
    if (phone.asking > 0 && !hangs()) quiet = 0
  }
}
