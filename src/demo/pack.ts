import { apart, inDirection, plus, type Metres } from './metres.ts'
import type { Random } from './random.ts'

const directions = 30

/**
 * Places for circles that do not touch: each beside the one before where there is room, as near to the first (the
 * origin) as possible. So neighbours in the list are neighbours on the map, and the whole grows like a settlement.
 */
export function packCircles(radii: readonly number[], gap: { from: number; to: number }, random: Random): Metres[] {
  const placed: Metres[] = []
  radii.forEach((radius, i) => {
    placed.push(i === 0 ? { east: 0, north: 0 } : besideAnother(radii, placed, radius, gap, random))
  })
  return placed
}

function besideAnother(
  radii: readonly number[],
  placed: readonly Metres[],
  radius: number,
  gap: { from: number; to: number },
  random: Random,
): Metres {
  const start = random.between(0, 2 * Math.PI)
  for (let beside = placed.length - 1; beside >= 0; beside--) {
    const distance = (radii[beside] as number) + radius + random.between(gap.from, gap.to)
    let best: Metres | null = null
    for (let d = 0; d < directions; d++) {
      const at = plus(placed[beside] as Metres, inDirection(start + (d * 2 * Math.PI) / directions, distance))
      const free = placed.every((other, k) => apart(at, other) >= (radii[k] as number) + radius + gap.from - 0.001)
      if (free && (best === null || Math.hypot(at.east, at.north) < Math.hypot(best.east, best.north))) best = at
    }
    if (best !== null) return best
  }
  throw new Error('no room beside any of the circles')
}
