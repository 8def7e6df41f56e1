import type { RecordBook } from '../../record-book/book.ts'
import { readShownVersions } from '../../record-book/shown-versions.ts'
import { sheetWords } from '../../words/export.ts'
import type { VisitEntry } from '../entries.ts'
import type { View } from '../use-view.ts'
import { listing, type Listing } from './listing.ts'
import { csvOf, geojsonOf, inSlices, workbookOf, type Format, type Work } from './make-file.ts'
import { filtersOf, notesOf, titleOf, type Note } from './notes.ts'
import type { Occasion } from './speech.ts'
import { tableOf, visitsBehind, type Subject } from './subject.ts'
import { factsOf, type VisitItem } from './visit-facts.ts'
import { visitListing } from './visit-listing.ts'

export interface Order {
  readonly subject: Subject
  readonly format: Format
  /** The table on screen or the visits behind it; a workbook has both. */
  readonly part: 'table' | 'visits'
}

export interface Exported {
  readonly name: string
  readonly file: Blob
  /** Of all its tables. */
  readonly rows: number
}

/** Makes the file from what this device holds; nothing is asked of the office. Throws the signal's reason when stopped. */
export async function exportView(
  { subject, format, part }: Order,
  view: View,
  book: RecordBook,
  occasion: Occasion,
  tell: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Exported> {
  const table = tableOf(subject, view, occasion)
  const visits = visitsBehind(subject, view)
  const whole = format === 'xlsx'
  const shown = whole || part === 'table' ? table : null
  const detailed = whole || shown === null
  // Visits are gone over twice: read, then written.
  const total = (shown?.size ?? 0) + (detailed ? 2 * visits.length : 0)
  let done = 0
  const work: Work = { signal, done: (rows) => tell((done += rows), total) }
  tell(0, total)

  const details = detailed ? visitListing(await withFacts(visits, book, work), view, occasion) : null
  const listings = [shown, details].filter((each) => each !== null)
  const [first] = listings
  if (!first) throw new RangeError('there is nothing to export')
  const rows = listings.reduce((sum, { size, totals }) => sum + size - totals, 0)
  const drawn = format === 'geojson' && part === 'table' && (subject === 'areas' || subject === 'behind' || subject === 'spots')
  const notes = notesOf({ listings, visits: visits.length, drawn }, view, occasion)
  const name = `${titleOf(first.name, view, occasion)}.${format}`
  switch (format) {
    case 'xlsx':
      return { name, rows, file: await workbookOf(listings, noteListing(notes, occasion), work) }
    case 'csv':
      return { name, rows, file: await csvOf(first, notes, work) }
    case 'geojson': {
      const fields = Object.fromEntries(first.heads.map(({ key, title, plainTitle }) => [key, plainTitle ?? title]))
      const about = { filters: filtersOf(view, occasion.now), notes: Object.fromEntries(notes), fields }
      return { name, rows, file: await geojsonOf(first, about, work) }
    }
  }
}

async function withFacts(visits: readonly VisitEntry[], book: RecordBook, work: Work): Promise<VisitItem[]> {
  const items: VisitItem[] = []
  await inSlices(visits.length, work, async (from, to) => {
    const part = visits.slice(from, to)
    const versions = await readShownVersions(book, part.map(({ mark }) => mark.visit))
    for (const [i, entry] of part.entries()) {
      const version = versions[i]
      items.push({ ...entry, facts: version ? factsOf(version) : null })
    }
  })
  return items
}

function noteListing(notes: readonly Note[], { say }: Occasion): Listing {
  return listing(
    say(sheetWords.notes),
    [
      { key: 'item', title: say(sheetWords.item), kind: 'text', of: ([name]: Note) => name },
      { key: 'content', title: say(sheetWords.content), kind: 'text', of: ([, value]: Note) => value },
    ],
    notes,
    () => null,
  )
}
