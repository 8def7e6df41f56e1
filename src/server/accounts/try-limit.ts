/**
 * Failed tries of one-time codes. There are no names to try passwords for: the beginning of a code stands for the
 * account it would open. Counted by address and beginning together, so that a village behind one address, each with a
 * code of their own, is not locked out by one who mistypes, nor by thousands of wrong codes from there; by address
 * alone, so high that guessing stays hopeless (20,000 tries a day among a billion codes); and altogether, where only
 * addresses that have failed lately are held back.
 */
export interface TryLimit {
  allows(address: string, code: string, now: number): boolean
  failed(address: string, code: string, now: number): void
  /** Keys remembered right now. */
  readonly size: number
}

const quarter = 15 * 60_000
const day = 86_400_000

/** Most failures within a span. */
interface Limit {
  readonly most: number
  readonly span: number
}

const sameStart: Limit = { most: 5, span: quarter }
const address: readonly Limit[] = [
  { most: 5_000, span: quarter },
  { most: 20_000, span: day },
]
const altogether: Limit = { most: 20_000, span: quarter }
/** Keys remembered at once; beyond it the oldest are forgotten. */
const mostKeys = 20_000

interface Count {
  /** Of the first failure that is counted. */
  readonly since: number
  readonly failures: number
}

export function createTryLimit(): TryLimit {
  const counts = new Map<string, Count>()
  const lately = (key: string, { span }: Limit, now: number): Count => {
    const count = counts.get(key)
    return count && now - count.since < span ? count : { since: now, failures: 0 }
  }
  const add = (key: string, limit: Limit, now: number) => {
    const { since, failures } = lately(key, limit, now)
    // Set again behind the others, so that the first key is the one that was quiet longest.
    counts.delete(key)
    counts.set(key, { since, failures: failures + 1 })
    if (counts.size > mostKeys) forgetOldest(counts)
  }
  /** What one failure counts for. */
  const keysOf = (network: string, code: string): [key: string, limit: Limit][] => [
    [`${network} ${start(code)}`, sameStart],
    ...address.map((limit): [string, Limit] => [`${network} in ${limit.span}`, limit]),
  ]
  return {
    allows(from, code, now) {
      const keys = keysOf(networkOf(from), code)
      if (keys.some(([key, limit]) => lately(key, limit, now).failures >= limit.most)) return false
      if (lately('altogether', altogether, now).failures < altogether.most) return true
      return keys.every(([key, limit]) => lately(key, limit, now).failures === 0)
    },
    failed(from, code, now) {
      for (const [key, limit] of [...keysOf(networkOf(from), code), ['altogether', altogether] as const]) add(key, limit, now)
    },
    get size() {
      return counts.size
    },
  }
}

/** A quarter at a time: looking for the first key of a map over and over passes by all that were deleted before it. */
function forgetOldest(counts: Map<string, Count>): void {
  let left = mostKeys / 4
  for (const key of counts.keys()) {
    if (left-- <= 0) return
    counts.delete(key)
  }
}

/** Three characters: one in thirty thousand, so that a flood hardly ever meets that of somebody's code. */
function start(code: string): string {
  return code.trim().slice(0, 3).toUpperCase()
}

/** An IPv6 customer owns a whole /64 and may take a new address for every try. */
function networkOf(from: string): string {
  if (!from.includes(':') || from.startsWith('::ffff:')) return from
  return from.split(':').slice(0, 4).join(':')
}
