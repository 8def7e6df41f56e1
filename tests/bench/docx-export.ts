import { demoInput } from '../documents/demo-report.ts'
import { inBenchPage } from './in-bench-page.ts'
import { limited, median, type Measure } from './measure.ts'

const rounds = 9

/** A town's year as a Word file on a quarter of this machine's speed: with the program that nobody else loads, and again. */
export async function docxExport(): Promise<Measure[]> {
  const { report } = demoInput('year_sum', 'year-to-date', { from: 20260101, to: 20260917 })
  const { first, again, bytes } = await inBenchPage({
    page: 'page',
    work: (page) => page.evaluate(([written, times]) => bench.exportReport(written, times), [report, rounds] as const),
  })
  return [
    limited('docx-export-first', first, 'ms', 3000),
    limited('docx-export', median(again), 'ms', 1500),
    limited('docx-export-bytes', bytes, 'bytes gzip, loaded on the first export', 100_000),
  ]
}
