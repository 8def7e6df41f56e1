import { offsetTo } from '../offset.ts'
import type { Point } from '../place.ts'

/** A dot of a sketch, in pixels from its middle, right and down. */
export interface Dot<Of> {
  readonly of: Of
  readonly x: number
  readonly y: number
  /** Its name has room. */
  readonly labelled: boolean
}

export interface Sketch<Of> {
  /** Metres from the middle to the upper edge. */
  readonly radius: number
  readonly pixelsPerMetre: number
  /** The nearer first. */
  readonly dots: readonly Dot<Of>[]
}

interface Wanted {
  /** Pixels from the middle to the upper edge. */
  readonly half: number
  /** Metres from the middle that must be seen. */
  readonly reach: number
}

const radii = [25, 50, 100, 200, 500, 1000, 2000]
/** So many known places tell where one is. */
const enough = 4
const room = { across: 96, down: 30 }

/** What lies around a point, near enough to tell where it is. `around` comes with the nearer first. */
export function sketchAround<Of extends Point>(middle: Point, around: readonly Of[], { half, reach }: Wanted): Sketch<Of> {
  const offsets = around.map((of) => ({ of, ...offsetTo(middle, of) }))
  const far = offsets.map(({ east, north }) => Math.max(Math.abs(east), Math.abs(north)))
  const seen = far.toSorted((a, b) => a - b)[Math.min(enough, far.length) - 1] ?? 0
  const radius = radii.find((each) => each >= Math.max(seen, reach) * 1.15) ?? radii.at(-1) ?? 0
  const pixelsPerMetre = half / radius
  const dots: Dot<Of>[] = []
  for (const { of, east, north } of offsets) {
    if (Math.abs(north) > radius || Math.abs(east) > radius * 4) continue
    const [x, y] = [east * pixelsPerMetre, -north * pixelsPerMetre]
    const crowded = dots.some((dot) => dot.labelled && Math.abs(dot.x - x) < room.across && Math.abs(dot.y - y) < room.down)
    // Of a narrow phone the sides are cut off first, and half a name says the wrong door.
    const inside = Math.abs(x) <= half && y < half - room.down && !inCorner(x, y, half)
    dots.push({ of, x, y, labelled: inside && !crowded && !hidesMiddle(x, y) })
  }
  return { radius, pixelsPerMetre, dots }
}

/** Upper left stands where north is, lower right the scale. */
function inCorner(x: number, y: number, half: number): boolean {
  return (x < 0 && y < room.down - half) || (x > 0 && y > half - 2.4 * room.down)
}

/** A name stands below its dot: there it must not lie on what the sketch is about. */
function hidesMiddle(x: number, y: number): boolean {
  return Math.abs(x) < room.across / 2 && y > -room.down && y < room.down / 2
}
