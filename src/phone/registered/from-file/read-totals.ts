import type { Area } from '../../../domain/area.ts'
import type { AskedTotals, ToldTotals } from './totals-worker.ts'

/** The totals in an .xlsx or CSV file, or what is wrong with it as a whole. */
export function readTotals(file: Blob, areas: readonly Area[]): Promise<ToldTotals> {
  const worker = new Worker(new URL('totals-worker.ts', import.meta.url), { type: 'module' })
  const asked: AskedTotals = { file, areas }
  return new Promise<ToldTotals>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ToldTotals>) => resolve(data))
    worker.addEventListener('error', () => resolve({ fault: 'stopped' }))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    worker.postMessage(asked)
  }).finally(() => worker.terminate())
}
