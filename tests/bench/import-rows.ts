import { demoTown } from '../../src/demo/demo-town.ts'
import { asCsv, asWorkbook, countyRoster } from './county-roster.ts'
import { inBenchPage } from './in-bench-page.ts'
import { compared, median, type Measure } from './measure.ts'

const rows = 220_000
const rounds = 3

/** The doors of a county from a file to the counted preview, against the bare reading of the same file. */
export async function importRows(): Promise<Measure[]> {
  const { areas } = demoTown()
  const files = {
    'import-rows': { body: asCsv(countyRoster(areas, rows)), contentType: 'text/csv' },
    'import-rows-xlsx': { body: await asWorkbook(countyRoster(areas, rows)), contentType: 'application/octet-stream' },
  }
  return inBenchPage(async (page) => {
    const measures: Measure[] = []
    for (const [name, file] of Object.entries(files)) {
      await page.route(`**/${name}`, (route) => route.fulfill(file))
      const { app, plain } = await page.evaluate(
        ([address, known, n, times]) => bench.compareImports(address, known, n, times),
        [`/${name}`, areas, rows, rounds] as const,
      )
      const perSecond = (times: readonly number[]) => rows / (median(times) / 1000)
      measures.push(compared({ name, unit: 'rows/s', value: perSecond(app), baseline: perSecond(plain), budget: 0.4, better: 'more' }))
    }
    return measures
  })
}
