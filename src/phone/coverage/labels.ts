import type { AreaCode } from '../../domain/area.ts'
import type { Frame } from '../../domain/frame.ts'
import type { Shapes } from './hull-shapes.ts'
import type { Row } from './rows.ts'

export interface Label {
  readonly row: Row
  /** Middle of the name, and its baseline. */
  readonly x: number
  readonly y: number
}

const size = { letter: 16, height: 40 }

/** Names on their outlines, under the chosen one; of those that would cover each other the chosen one stays, then the least covered. */
export function labelsOf(rows: readonly Row[], { hulls }: Shapes, { scale, left, top }: Frame, chosen: AreaCode | null, radius: number): Label[] {
  const placed: Label[] = []
  const order = rows.toSorted((a, b) => Number(b.code === chosen) - Number(a.code === chosen) || a.rate - b.rate)
  for (const row of order) {
    const hull = hulls.get(row.code)
    if (!hull) continue
    const x = ((hull.box.minX + hull.box.maxX) / 2) * scale + left
    const y = row.code === chosen ? hull.box.maxY * scale + top + radius + 16 : ((hull.box.minY + hull.box.maxY) / 2) * scale + top
    const apart = (other: Label) =>
      Math.abs(other.y - y) >= size.height || Math.abs(other.x - x) >= (Math.max(4, row.name.length) + Math.max(4, other.row.name.length)) * (size.letter / 2)
    if (placed.every(apart)) placed.push({ row, x, y })
  }
  return placed
}
