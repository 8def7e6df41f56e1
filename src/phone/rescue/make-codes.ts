import { bytesPerPart, mostParts, toParts } from '../codes/parts.ts'
import type { Codes } from '../codes/show-codes.tsx'
import type { RecordBook } from '../record-book/book.ts'
import { sha256 } from '../record-book/fingerprint.ts'
import { makeRescueFile } from '../sync/rescue.ts'

const most = bytesPerPart * mostParts

/** The oldest visits that wait, as many as a few codes hold; null where the key is missing. */
export async function makeCodes(book: RecordBook): Promise<Codes | null> {
  for (let wanted = Infinity; ; ) {
    const file = await makeRescueFile(book, { photos: false, mostVisits: wanted })
    if (!file) return null
    const bytes = new Uint8Array(await new Blob([...file.parts]).arrayBuffer())
    if (bytes.length <= most || file.visits <= 1) {
      const name = (await sha256(bytes.buffer)).slice(0, 8)
      return { texts: toParts(bytes, name), visits: file.visits, some: wanted < Infinity }
    }
    wanted = Math.floor(file.visits / 2)
  }
}
