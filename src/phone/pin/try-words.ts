import type { Tried } from '../record-book/lock/lock.ts'
import { pin as words } from '../words/pin.ts'
import type { Say } from '../words/say.tsx'

const minute = 60_000

/** How long to wait, in the unit that fits. */
export function waitWords(say: Say, milliseconds: number): string {
  const time = milliseconds > 2 * minute ? say(words.minutes, { n: Math.ceil(milliseconds / minute) }) : say(words.seconds, { n: Math.ceil(milliseconds / 1_000) })
  return say(words.wait, { time })
}

export function triedWords(say: Say, tried: Exclude<Tried, 'open'>): string {
  return tried === 'wrong' ? say(words.wrong) : waitWords(say, tried.wait)
}
