import { exportsPerRequest, type ExportsNoted } from '../../protocol/audit.ts'
import type { RecordBook } from '../record-book/book.ts'
import type { ExportToTell } from '../record-book/export-to-tell.ts'
import { exportsToTell, exportsTold, noteExport } from '../record-book/exports-to-tell.ts'
import { ask } from './transport.ts'

/**
 * Writes down that something leaves this device as a file, then tells the office without being waited for: `told` ends with
 * that, well or not. Without a connection the next sync tells it.
 */
export async function recordExport(book: RecordBook, made: Omit<ExportToTell, 'id' | 'at'>): Promise<{ readonly told: Promise<void> }> {
  await noteExport(book, made, Date.now())
  return { told: tellExports(book) }
}

/** Tells what has not been told. What goes wrong is left for the next time: nothing else waits for it. */
export async function tellExports(book: RecordBook): Promise<void> {
  try {
    const told = (await exportsToTell(book)).slice(0, exportsPerRequest)
    if (told.length === 0) return
    const reply = await ask<ExportsNoted>('POST', '/api/exports', { exports: told })
    // What the office cannot read it will not read the next time either.
    if (reply.ok || reply.why === 'bad-request') await exportsTold(book, told)
  } catch {
    // The book was closed under us.
  }
}
