/**
 * Failed tries of one-time codes. Counted by address and the code's first two characters together, so that a
 * village behind one address, each with a code of their own, is not locked out by one who mistypes; by address,
 * far higher; and altogether, where only addresses that have failed lately are held back.
 */
export interface TryLimit {
  allows(address: string, code: string, now: number): boolean
  failed(address: string, code: string, now: number): void
}

const span = 15 * 60_000
const most = { sameStart: 5, address: 60, altogether: 600 }
/** Keys remembered at once; beyond it the oldest are forgotten. */
const mostKeys = 20_000

export function createTryLimit(): TryLimit {
  const failures = new Map<string, number[]>()
  const lately = (key: string, now: number) => (failures.get(key) ?? []).filter((at) => at > now - span)
  function add(key: string, now: number) {
    const kept = [...lately(key, now), now].slice(-most.altogether)
    // Set again behind the others, so that the first key is the one that was quiet longest.
    failures.delete(key)
    failures.set(key, kept)
    const oldest = failures.size > mostKeys ? failures.keys().next().value : undefined
    if (oldest !== undefined) failures.delete(oldest)
  }
  return {
    allows(address, code, now) {
      const network = networkOf(address)
      const here = lately(network, now).length
      if (here >= most.address || lately(`${network} ${start(code)}`, now).length >= most.sameStart) return false
      return here === 0 || lately('altogether', now).length < most.altogether
    },
    failed(address, code, now) {
      const network = networkOf(address)
      for (const key of [network, `${network} ${start(code)}`, 'altogether']) add(key, now)
    },
  }
}

function start(code: string): string {
  return code.trim().slice(0, 2).toUpperCase()
}

/** An IPv6 customer owns a whole /64 and may take a new address for every try. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  return address.split(':').slice(0, 4).join(':')
}
