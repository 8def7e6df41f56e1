import type { Place } from '../../../../domain/place.ts'
import type { FigureBook } from '../../../../domain/report/figure.ts'
import type { Report } from '../../../../domain/report/report.ts'
import type { Naming } from '../../../../domain/report/table.ts'
import type { Picture } from '../document-input.ts'
import { cardDrawing } from './card-drawing.ts'
import { chartDrawing } from './chart-drawing.ts'
import type { Drawing } from './drawing.ts'
import { mapDrawing } from './map-drawing.ts'
import { paint } from './paint.ts'

/** The rates of the areas below as bars; null where there are none. */
export async function drawChart(book: FigureBook, naming: Naming, caption: string): Promise<Picture | null> {
  return book.children.length === 0 ? null : pictureOf(chartDrawing(book, naming), caption)
}

/** Which households were reached and where; null where none lies below an area below. */
export async function drawMap(book: FigureBook, naming: Naming, places: readonly Place[], caption: string): Promise<Picture | null> {
  const drawing = mapDrawing(book, naming, places)
  return drawing && pictureOf(drawing, caption)
}

/** 战报 for the work group, 1080 by 1440. */
export async function drawCard(report: Report, book: FigureBook, naming: Naming): Promise<Picture> {
  return pictureOf(cardDrawing(report, book, naming), '')
}

async function pictureOf(drawing: Drawing, caption: string): Promise<Picture> {
  return { bytes: await paint(drawing), type: 'image/png', width: drawing.width, height: drawing.height, caption }
}
