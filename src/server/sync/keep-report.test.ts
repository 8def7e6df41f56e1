import { expect, test } from 'vitest'
import type { DeviceReport, Store } from '../store/store.ts'
import { createReportKeeper } from './keep-report.ts'

const report: DeviceReport = { account: 'worker', device: 'phone', app: '1', waiting: 300, persisted: true, at: 0 }

async function written(reports: readonly DeviceReport[]): Promise<DeviceReport[]> {
  const rows: DeviceReport[] = []
  const keep = createReportKeeper({ saveReport: async (row: DeviceReport) => void rows.push(row) } as unknown as Store)
  for (const each of reports) await keep(each)
  return rows
}

test('a phone that sends batch after batch is written down once a minute', async () => {
  const batches = [300, 200, 100].map((waiting, n) => ({ ...report, waiting, at: n * 1000 }))
  const later = { ...report, waiting: 50, at: 60_000 }
  expect(await written([...batches, later])).toEqual([batches[0], later])
})

test('a phone that has sent everything, or has changed, is written down at once', async () => {
  const done = { ...report, waiting: 0, at: 1 }
  const evicted = { ...done, persisted: false, at: 2 }
  const updated = { ...evicted, app: '2', at: 3 }
  expect(await written([report, done, evicted, updated])).toEqual([report, done, evicted, updated])
})

test('one phone does not speak for another', async () => {
  const others = [
    { ...report, device: 'other' },
    { ...report, account: 'other' },
  ]
  expect(await written([report, ...others])).toEqual([report, ...others])
})
