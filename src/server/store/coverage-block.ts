import type { LocalDay } from '../../domain/day.ts'
import type { PlaceId } from '../../domain/place.ts'

/** Places whose ids differ in their last two digits only share a block. */
export const placesPerBlock = 100

/** Where a day of a place is kept. */
export interface Spot extends Word {
  /** yyyymm */
  readonly month: number
  /** Day of the month. */
  readonly date: number
}

/** Which word of which block is a place's. */
export interface Word {
  readonly block: string
  readonly slot: number
}

/**
 * What is kept of one month at a hundred places: of each place a word with a bit a day. Whatever period anybody asks
 * for, its days are picked out of the words, so a figure takes the same time however many visits stand behind it.
 */
export interface CoverageBlock {
  /** Days with a visit that counts. */
  readonly visited: Uint32Array
  /** Those of them on which a visit reached the place. */
  readonly reached: Uint32Array
  /** Days with more than one visit, by dayKey(): rare, and the only ones of which a number has to be kept. */
  readonly more: Map<number, DayCount>
}

export interface DayCount {
  readonly visits: number
  readonly reaching: number
}

export function spotOf(place: PlaceId, day: LocalDay): Spot {
  const { block, slot } = wordOf(place)
  return { block, slot, month: Math.floor(day / 100), date: day % 100 }
}

export function wordOf(place: PlaceId): Word {
  const slot = Number(place.slice(-2))
  // An id that ends otherwise than ours has a block of its own.
  return Number.isInteger(slot) && slot >= 0 ? { block: place.slice(0, -2), slot } : { block: `${place}/`, slot: 0 }
}

export function emptyBlock(): CoverageBlock {
  return blockOf(new Uint32Array(2 * placesPerBlock))
}

/** Adds a visit that counts, or takes it back. Whether other visits still hold the day is known from the block itself. */
export function countVisit(block: CoverageBlock, { slot, date }: Spot, reaches: boolean, by: 1 | -1): void {
  const key = dayKey(slot, date)
  const before = block.more.get(key) ?? {
    visits: bitAt(block.visited, slot, date),
    reaching: bitAt(block.reached, slot, date),
  }
  // Were the summary wrong, that must not keep a visit from being stored: the check finds it.
  const visits = Math.max(0, before.visits + by)
  const reaching = Math.min(visits, Math.max(0, before.reaching + (reaches ? by : 0)))
  setBit(block.visited, slot, date, visits > 0)
  setBit(block.reached, slot, date, reaching > 0)
  if (visits > 1) block.more.set(key, { visits, reaching })
  else block.more.delete(key)
}

/** Days of a month as a word, both included; none when `from` is the later one. */
export function datesMask(from: number, to: number): number {
  let mask = 0
  for (let date = Math.max(1, from); date <= Math.min(31, to); date++) mask |= 1 << date
  return mask
}

/** How many days of a word. */
export function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Days with more than one visit. */
export function* daysWithMore({ more }: CoverageBlock): Generator<{ slot: number; date: number; visits: number }> {
  for (const [key, { visits }] of more) yield { slot: key >> 5, date: key & 31, visits }
}

/** For the store: the words of both, then three numbers for each day with more than one visit. */
export function blockToBytes({ visited, reached, more }: CoverageBlock): Uint8Array {
  const words = new Uint32Array(2 * placesPerBlock + 3 * more.size)
  words.set(visited)
  words.set(reached, placesPerBlock)
  let at = 2 * placesPerBlock
  for (const [key, { visits, reaching }] of more) {
    words.set([key, visits, reaching], at)
    at += 3
  }
  return new Uint8Array(words.buffer)
}

/** Drivers hand over a buffer or a view of one. */
export function bytesToBlock(bytes: ArrayBuffer | Uint8Array): CoverageBlock {
  const words = new Uint32Array(bytes instanceof ArrayBuffer ? bytes : Uint8Array.from(bytes).buffer)
  const block = blockOf(words)
  for (let at = 2 * placesPerBlock; at < words.length; at += 3) {
    block.more.set(words[at] ?? 0, { visits: words[at + 1] ?? 0, reaching: words[at + 2] ?? 0 })
  }
  return block
}

/** Whether two say the same, of which one may not be there. */
export function sameBlock(a: CoverageBlock, b: CoverageBlock = emptyBlock()): boolean {
  return (
    a.visited.every((word, slot) => word === b.visited[slot]) &&
    a.reached.every((word, slot) => word === b.reached[slot]) &&
    a.more.size === b.more.size &&
    [...a.more].every(([key, { visits, reaching }]) => {
      const other = b.more.get(key)
      return other?.visits === visits && other.reaching === reaching
    })
  )
}

function blockOf(words: Uint32Array): CoverageBlock {
  const reached = words.subarray(placesPerBlock, 2 * placesPerBlock)
  return { visited: words.subarray(0, placesPerBlock), reached, more: new Map() }
}

function dayKey(slot: number, date: number): number {
  return slot * 32 + date
}

function bitAt(words: Uint32Array, slot: number, date: number): number {
  return ((words[slot] ?? 0) >>> date) & 1
}

function setBit(words: Uint32Array, slot: number, date: number, on: boolean): void {
  const word = words[slot] ?? 0
  words[slot] = on ? word | (1 << date) : word & ~(1 << date)
}
