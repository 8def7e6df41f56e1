import { csvFile, byteOrderMark, csvLines } from '../../files/csv.ts'
import { featureText, geojsonFile } from '../../files/geojson.ts'
import { isoDay, type Cell, type Head } from '../../files/sheet.ts'
import { createWorkbookWriter } from '../../files/workbook-writer.ts'
import type { Listing } from './listing.ts'
import type { Note } from './notes.ts'

export const formats = ['xlsx', 'csv', 'geojson'] as const
export type Format = (typeof formats)[number]

export interface Work {
  /** Rows done since the last time. */
  readonly done: (rows: number) => void
  readonly signal: AbortSignal
}

/** So many rows at a time: between two slices the page is drawn and may say stop. */
export const slice = 250

/** All tables and the notes, a sheet each, written beside the page. */
export async function workbookOf(listings: readonly Listing[], notes: Listing, work: Work): Promise<Blob> {
  const writer = createWorkbookWriter()
  const stop = () => writer.end()
  work.signal.addEventListener('abort', stop)
  try {
    for (const { name, heads, row, size } of [...listings, notes]) {
      const fixed = heads.findIndex(({ key }) => key === 'name') + 1
      await writer.ask({ act: 'sheet', name, heads, fixed })
      await inSlices(size, work, async (from, to) => {
        await writer.ask({ act: 'rows', rows: rowsBetween(row, from, to) })
      })
    }
    const file = await untilStopped(writer.ask({ act: 'finish' }), work.signal)
    if (!file) throw new Error('the writer gave no file')
    return file
  } finally {
    work.signal.removeEventListener('abort', stop)
    writer.end()
  }
}

/**
 * The table from the first line on, then the notes below an empty line: programs find the heads where they look for
 * them, and a spreadsheet takes the empty line for the end of what it sorts and filters.
 */
export async function csvOf({ heads, row, size }: Listing, notes: readonly Note[], work: Work): Promise<Blob> {
  const texts = [byteOrderMark + csvLines([heads.map((head) => head.plainTitle ?? head.title)])]
  await inSlices(size, work, (from, to) => {
    texts.push(csvLines(rowsBetween(row, from, to).map((cells) => cells.map((cell, i) => plainText(cell, heads[i])))))
  })
  return csvFile([...texts, '\r\n', csvLines(notes)])
}

export async function geojsonOf({ name, heads, row, geometry, size }: Listing, about: object, work: Work): Promise<Blob> {
  const features: string[] = []
  await inSlices(size, work, (from, to) => {
    for (let i = from; i < to; i++) {
      const at = geometry(i)
      if (at) features.push(featureText(heads, row(i), at))
    }
  })
  return geojsonFile(name, about, features)
}

/** Goes over so many rows slice by slice; throws between two of them once it is to stop. */
export async function inSlices(size: number, { done, signal }: Work, take: (from: number, to: number) => void | Promise<void>): Promise<void> {
  for (let from = 0; from < size; from += slice) {
    const to = Math.min(size, from + slice)
    await untilStopped(Promise.resolve(take(from, to)), signal)
    done(to - from)
    await new Promise((resolve) => setTimeout(resolve))
  }
  signal.throwIfAborted()
}

/** An ended worker never answers: whoever waits for it must not wait on. */
async function untilStopped<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  let stop: () => void = () => undefined
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error)
  })
  signal.addEventListener('abort', stop)
  try {
    return await Promise.race([answer, stopped])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

function rowsBetween(row: (i: number) => Cell[], from: number, to: number): Cell[][] {
  return Array.from({ length: to - from }, (_, i) => row(from + i))
}

function plainText(cell: Cell, head: Head | undefined): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (head?.kind === 'day') return isoDay(cell)
  return head?.kind === 'rate' || head?.kind === 'points' ? cell.toFixed(1) : String(cell)
}
