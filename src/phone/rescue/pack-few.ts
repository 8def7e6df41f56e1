import type { Packed } from '../codes/show-codes.tsx'
import type { RecordBook } from '../record-book/book.ts'
import { sha256 } from '../record-book/fingerprint.ts'
import { makeRescueFile } from '../sync/rescue.ts'

/** The oldest visits that wait, as many as these bytes hold; null where the key is missing. */
export async function packFew(book: RecordBook, mostBytes: number): Promise<Packed | null> {
  for (let wanted = Infinity; ; ) {
    const file = await makeRescueFile(book, { photos: false, mostVisits: wanted })
    if (!file) return null
    const bytes = new Uint8Array(await new Blob([...file.parts]).arrayBuffer())
    if (bytes.length <= mostBytes || file.visits <= 1) {
      return { bytes, name: (await sha256(bytes.buffer)).slice(0, 8), visits: file.visits, some: wanted < Infinity }
    }
    wanted = Math.floor(file.visits / 2)
  }
}
