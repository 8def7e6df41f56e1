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
  const compare = async (sealed: boolean) => {
    const { app, plain } = await inBenchPage({
      page: 'page',
      work: (page) => page.evaluate(([visit, times, under]) => bench.compareSaves(visit, times, under), [content, rounds + warmUp, sealed] as const),
    })
    return { unit: 'ms', value: median(app.slice(warmUp)), baseline: median(plain.slice(warmUp)) }
  }
  return [
    compared({ name: 'save-strict', ...(await compare(false)), budget: 1.5 }),
    // Three rows of it are sealed on the page's own, slow processor.
    compared({ name: 'save-strict-under-pin', ...(await compare(true)), budget: 3 }),
  ]
}
