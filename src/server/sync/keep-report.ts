import type { DeviceReport, Store } from '../store/store.ts'

/** How old the report in the store may grow while a phone sends batch after batch. */
const fresh = 60_000
const mostPhones = 10_000

/**
 * Writes what a phone tells of itself, but not again for every batch: a write waits for the disk as long as a
 * batch of visits does. A phone that begins or ceases to have visits waiting is written down at once.
 */
export function createReportKeeper(store: Store): (report: DeviceReport) => Promise<void> {
  const written = new Map<string, DeviceReport>()
  return async (report) => {
    const key = `${report.account} ${report.device}`
    const last = written.get(key)
    if (last && report.at - last.at < fresh && saysTheSame(report, last)) return
    await store.saveReport(report)
    if (written.size >= mostPhones) written.clear()
    written.set(key, report)
  }
}

function saysTheSame(a: DeviceReport, b: DeviceReport): boolean {
  return a.waiting > 0 === b.waiting > 0 && a.persisted === b.persisted && a.app === b.app
}
