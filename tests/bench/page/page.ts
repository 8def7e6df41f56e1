import type { Area } from '../../../src/domain/area.ts'
import type { Report } from '../../../src/domain/report/report.ts'
import type { Place } from '../../../src/domain/place.ts'
import type { VisitContent } from '../../../src/domain/visit.ts'
import { compareImports } from './compare-imports.ts'
import { compareSaves } from './compare-saves.ts'
import { compareSearches } from './compare-searches.ts'
import { exportReport, type ExportTimes } from './export-report.ts'
import type { Times } from './times.ts'

/** What the bench calls in its page; all times in milliseconds. */
export interface BenchPage {
  compareImports(address: string, areas: readonly Area[], rows: number, rounds: number): Promise<Times>
  compareSaves(content: VisitContent, rounds: number, sealed: boolean): Promise<Times>
  compareSearches(places: readonly Place[], areas: readonly Area[], rounds: number): Times
  exportReport(report: Report, rounds: number): Promise<ExportTimes>
}

declare global {
  var bench: BenchPage
}

globalThis.bench = { compareImports, compareSaves, compareSearches, exportReport }
