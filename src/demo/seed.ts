import { seededRandom, type Random } from './random.ts'

/** Change it and the whole county below the committees is another one. */
const seed = 'gridwalk demo 1'

/** Each thing draws from its own numbers, so that a town alone and the whole county agree on every door. */
export function randomFor(what: string, code: string): Random {
  return seededRandom(`${seed} ${what} ${code}`)
}
