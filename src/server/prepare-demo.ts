import { localDay } from '../domain/day.ts'
import { demoState, isVacant, seedDemo } from './seed-demo.ts'
import type { Store } from './store/store.ts'

/** Makes the demo county in a store that holds nothing, or goes on where the last start was cut off. */
export async function prepareDemo(store: Store, say: (sentence: string) => void): Promise<void> {
  const state = await demoState(store)
  if (state === 'complete' || (state === 'none' && !(await isVacant(store)))) return
  say('Making the demo county …')
  await seedDemo(store, { scope: 'town', lastDay: localDay(Date.now()), until: Date.now() })
}
