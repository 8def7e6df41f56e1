import type { AuditEntry } from '../../domain/audit.ts'
import { byteOrderMark, csvFile, csvLines } from '../files/csv.ts'
import { audit as words, auditKindWords } from '../words/audit.ts'
import type { Say } from '../words/say.tsx'

/** The log for a spreadsheet: accounts by id, the details as they are stored, and the hashes that the chain is checked by. */
export function auditCsv(entries: readonly AuditEntry[], say: Say): Blob {
  return csvFile([byteOrderMark, csvLines(csvRows(entries, say))])
}

export function csvRows(entries: readonly AuditEntry[], say: Say): string[][] {
  const { town, number, when, what, code, account, about, area, detail, previous, hash } = words
  const heads = [town, number, when, what, code, account, about, area, detail, previous, hash].map((head) => say(head))
  return [
    heads,
    ...entries.map((entry) => [
      entry.town,
      String(entry.number),
      localTime(entry.at),
      say(auditKindWords[entry.kind]),
      entry.kind,
      entry.actor ?? '',
      entry.subject ?? '',
      entry.area ?? '',
      JSON.stringify(entry.detail),
      entry.previous,
      entry.hash,
    ]),
  ]
}

/** 2026-11-23 09:05:00, as spreadsheets take a time; the county has kept one zone without summer time since 1992. */
function localTime(instant: number): string {
  return new Date(instant + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}
