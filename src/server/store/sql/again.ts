import { setTimeout as wait } from 'node:timers/promises'
import { mayPass } from '../passing-fault.ts'

/** Milliseconds before each further try; together longer than a database takes to start again. */
const pauses = [20, 100, 400, 1000, 2000]

/**
 * Tries again what a deadlock, a full pool or a lost connection stopped. At COMMIT the outcome is then unknown, so `work`
 * has to be such that doing it twice is doing it once.
 */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await work()
    } catch (error) {
      if (!mayPass(error)) throw error
      // Two that met in a deadlock must not meet there again.
      await wait(pause * (0.5 + Math.random()))
    }
  }
  return work()
}
