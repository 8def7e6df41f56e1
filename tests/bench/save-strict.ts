import { demoTown } from '../../src/demo/demo-town.ts'
import { metHousehold } from '../support/visits.ts'
import { inBenchPage } from './in-bench-page.ts'
import { compared, median, type Measure } from './measure.ts'

const rounds = 60
const warmUp = 10

/** A whole save of the app (visit, lists, outbox, end of the draft) against one record put bare, both strict. */
export async function saveStrict(): Promise<Measure[]> {
  const door = demoTown().places.find((place) => place.kind === 'household')
  if (!door) throw new Error('the demo has no household')
  const content = metHousehold(door, 'bench', 1)
  const { app, plain } = await inBenchPage({
    page: 'page',
    work: (page) => page.evaluate(([visit, times]) => bench.compareSaves(visit, times), [content, rounds + warmUp] as const),
  })
  const value = median(app.slice(warmUp))
  const baseline = median(plain.slice(warmUp))
  return [compared({ name: 'save-strict', unit: 'ms', value, baseline, budget: 1.5 })]
}
