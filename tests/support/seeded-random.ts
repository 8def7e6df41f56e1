/** Random numbers that a printed seed brings back: run again with SEED=… to repeat a failure. */
export interface Random {
  readonly seed: number
  /** At least 0, below 1. */
  next(): number
  /** From `from` to `to`, both included. */
  whole(from: number, to: number): number
  pick<T>(items: readonly T[]): T
}

export function seededRandom(seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 32)): Random {
  console.log(`SEED=${seed}`)
  return randomFrom(seed)
}

/** The numbers of one seed, unprinted: for a part of what a printed seed brings back. */
export function randomFrom(seed: number): Random {
  // mulberry32
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return { seed, next, whole, pick: (items) => items[whole(0, items.length - 1)] as (typeof items)[number] }
}
