import { BorderStyle, ImageRun, Paragraph, Table, TableCell, TableRow, WidthType, type FileChild } from 'docx'
import { oneLine } from '../plain-lines.ts'
import type { Picture } from '../document-input.ts'
import { blockWidth } from './page.ts'
import { styleIds } from './styles.ts'
import { run } from './text.ts'

/** Pixels at 96 to the inch, as the library wants them. */
const pixels = (twips: number) => (twips / 1440) * 96
const widest = pixels(blockWidth)
const highest = 640

/** A chart or a map in the full width of the block. */
export function wholePictures(pictures: readonly Picture[]): FileChild[] {
  return pictures.flatMap((picture) => captioned(picture, widest, highest))
}

/** Photos, two beside each other with what they show below; one alone stands in the middle. */
export function photos(pictures: readonly Picture[]): FileChild[] {
  const pairs = Array.from({ length: Math.ceil(pictures.length / 2) }, (_, i) => pictures.slice(2 * i, 2 * i + 2))
  return pairs.flatMap((pair): FileChild[] => {
    const [left, right] = pair
    if (!left || !right) return left ? captioned(left, widest * 0.6, highest) : []
    const half = Math.floor(blockWidth / 2)
    const cell = (picture: Picture) => new TableCell({ width: { size: half, type: WidthType.DXA }, children: captioned(picture, pixels(half) - 12, 300) })
    const row = new TableRow({ cantSplit: true, children: [cell(left), cell(right)] })
    return [new Table({ width: { size: 2 * half, type: WidthType.DXA }, columnWidths: [half, half], borders: unseen, rows: [row] })]
  })
}

function captioned(picture: Picture, width: number, height: number): Paragraph[] {
  const caption = oneLine(picture.caption)
  const shrink = Math.min(width / picture.width, height / picture.height)
  const image = new ImageRun({
    type: picture.type === 'image/png' ? 'png' : 'jpg',
    data: picture.bytes,
    transformation: { width: Math.round(picture.width * shrink), height: Math.round(picture.height * shrink) },
    altText: { name: caption, title: caption, description: caption },
  })
  return [
    new Paragraph({ style: styleIds.picture, keepNext: caption !== '', children: [image] }),
    ...(caption === '' ? [] : [new Paragraph({ style: styleIds.caption, keepNext: false, children: [run(caption, { size: 24 })] })]),
  ]
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const unseen = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
