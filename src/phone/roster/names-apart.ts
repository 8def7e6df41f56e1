import type { Frame } from '../../domain/frame.ts'
import { boxOf, type Corners } from '../../domain/hull.ts'

const size = { letter: 16, height: 22 }

/** Names in the middle of their outlines; of those that would cover each other the first stays. */
export function namesApart(
  villages: readonly { readonly name: string; readonly corners: Corners }[],
  { scale, left, top }: Frame,
): { readonly name: string; readonly x: number; readonly y: number }[] {
  const placed: { name: string; x: number; y: number }[] = []
  for (const { name, corners } of villages) {
    const { minX, maxX, minY, maxY } = boxOf(corners)
    const [x, y] = [((minX + maxX) / 2) * scale + left, ((minY + maxY) / 2) * scale + top]
    const apart = (other: { name: string; x: number; y: number }) =>
      Math.abs(other.y - y) >= size.height || Math.abs(other.x - x) >= ((name.length + other.name.length) / 2) * size.letter
    if (placed.every(apart)) placed.push({ name, x, y })
  }
  return placed
}
