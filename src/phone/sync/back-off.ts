const first = 30_000
const longest = 15 * 60_000
const shortest = 1_000

/**
 * Milliseconds to wait after so many failures in a row, 30 seconds at most after the first and a quarter of an hour
 * at most in the end; anywhere up to that (full jitter), so that phones cut off together do not come back together.
 * Never earlier than the office asked for.
 */
export function backOff(failures: number, retryAfter: number | null = null, random: () => number = Math.random): number {
  const most = Math.min(longest, first * 2 ** Math.max(0, failures - 1))
  return Math.max(shortest, random() * most, (retryAfter ?? 0) * 1_000)
}

/** When all is sent: how long until the phone asks by itself whether the office has something new. */
export const askAgain = longest
