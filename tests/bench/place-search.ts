import { demoTown } from '../../src/demo/demo-town.ts'
import { inBenchPage } from './in-bench-page.ts'
import { compared, median, type Measure } from './measure.ts'

const rounds = 5

/** One keystroke of a search among all places of the demo town, against a plain look for the words. */
export async function placeSearch(): Promise<Measure[]> {
  const { places, areas } = demoTown()
  const { app, plain } = await inBenchPage({
    page: 'page',
    work: (page) =>
      page.evaluate(([all, within, times]) => bench.compareSearches(all, within, times), [places, areas, rounds] as const),
  })
  return [compared({ name: 'place-search', unit: 'ms', value: median(app), baseline: median(plain), budget: 2 })]
}
