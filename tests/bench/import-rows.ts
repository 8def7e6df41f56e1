import { demoTown } from '../../src/demo/demo-town.ts'
import { asCsv, asWorkbook, countyRoster } from './county-roster.ts'
import { importBlock } from './import-block.ts'
import { inBenchPage } from './in-bench-page.ts'
import { compared, median, type Measure } from './measure.ts'

const rows = 220_000
const rounds = 3

/**
 * The doors of a county from a file to the counted preview, in a worker as in the app: against a CSV file cut into
 * cells and nothing more, and against a workbook merely unpacked.
 */
export async function importRows(): Promise<Measure[]> {
  const { areas } = demoTown()
  const files = {
    'import-rows': { body: asCsv(countyRoster(areas, rows)), contentType: 'text/csv', budget: 0.35 },
    'import-rows-xlsx': { body: await asWorkbook(countyRoster(areas, rows)), contentType: 'application/octet-stream', budget: 0.1 },
  }
  const speeds = await inBenchPage({ page: 'page', work: async (page) => {
    const measures: Measure[] = []
    for (const [name, { budget, ...file }] of Object.entries(files)) {
      await page.route(`**/${name}`, (route) => route.fulfill(file))
      const { app, plain } = await page.evaluate(
        ([address, known, n, times]) => bench.compareImports(address, known, n, times),
        [`/${name}`, areas, rows, rounds] as const,
      )
      const perSecond = (times: readonly number[]) => rows / (median(times) / 1000)
      measures.push(compared({ name, unit: 'rows/s', value: perSecond(app), baseline: perSecond(plain), budget, better: 'more' }))
    }
    return measures
  } })
  return [...speeds, await importBlock()]
}
