import type { FigureBook } from '../../../domain/report/figure.ts'
import type { Report } from '../../../domain/report/report.ts'
import type { Naming } from '../../../domain/report/table.ts'
import type { RecordBook } from '../../record-book/book.ts'
import { photoBytes } from '../../record-book/photos.ts'
import type { Territory } from '../../record-book/territory.ts'
import type { DocumentInput, Picture } from '../documents/document-input.ts'

/** What is on the desk, as far as files are made from it. */
export interface Exported {
  readonly report: Report
  readonly book: FigureBook
  readonly naming: Naming
  readonly territory: Territory
}

/** Everything a document is made from: the pictures are drawn and the photos fetched for it. */
export async function documentInput({ report, book, naming, territory }: Exported, records: RecordBook): Promise<DocumentInput> {
  const pictures = new Map<string, readonly Picture[]>()
  for (const block of report.blocks) {
    if (block.kind === 'chart' || block.kind === 'map') {
      const { drawChart, drawMap } = await import('../documents/pictures/draw.ts')
      const drawn = block.kind === 'chart' ? await drawChart(book, naming, block.caption) : await drawMap(book, naming, territory.places, block.caption)
      if (drawn) pictures.set(block.id, [drawn])
    } else if (block.kind === 'photos') {
      const photos = await Promise.all(block.photos.map(async ({ hash, caption }) => pictureOf(await photoBytes(records, hash), caption)))
      pictures.set(block.id, photos.filter((photo) => photo !== null))
    }
  }
  return { report, book, naming, pictures }
}

/** A photo that has gone from the device, or cannot be read, is left out. Word knows no WebP, so all become JPEG. */
async function pictureOf(bytes: ArrayBuffer | null, caption: string): Promise<Picture | null> {
  if (!bytes) return null
  try {
    const image = await createImageBitmap(new Blob([bytes]))
    const { width, height } = image
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    canvas.getContext('2d')?.drawImage(image, 0, 0)
    const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
    return file && { bytes: new Uint8Array(await file.arrayBuffer()), type: 'image/jpeg', width, height, caption }
  } catch {
    return null
  }
}
