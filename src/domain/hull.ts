/**
 * The outline around points: a convex hull whose corners are rounded by drawing it as far away as `radius`
 * says. Corners are [x0, y0, x1, y1, ...] in any plane with y downwards, in the order of the clock as seen on screen.
 */
export type Corners = Float64Array

/** Andrew's monotone chain. One point gives one corner, points on a line two. */
export function hullOf(members: ArrayLike<number>, x: ArrayLike<number>, y: ArrayLike<number>): Corners {
  const order = outermost(members, x, y).sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || (y[a] ?? 0) - (y[b] ?? 0))
  const half = (sorted: readonly number[]) => {
    const chain: [number, number][] = []
    for (const i of sorted) {
      const point: [number, number] = [x[i] ?? 0, y[i] ?? 0]
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop()
      chain.push(point)
    }
    return chain
  }
  const upper = half(order)
  const lower = half([...order].reverse())
  const corners = [...upper.slice(0, -1), ...lower.slice(0, -1)]
  const first = upper[0]
  if (corners.length === 0 || isOnePoint(corners)) return Float64Array.from(first ?? [])
  return Float64Array.from(corners.flat())
}

/** Fewer are sorted sooner than looked through. */
const few = 24

/** Of many points only those that do not lie inside the eight outermost ones can be corners. */
function outermost(members: ArrayLike<number>, x: ArrayLike<number>, y: ArrayLike<number>): number[] {
  if (members.length < few) return Array.from(members)
  const edges = edgesAround(members, x, y)
  const found: number[] = []
  for (let at = 0; at < members.length; at++) {
    const i = members[at] ?? 0
    if (!isInside(edges, x[i] ?? 0, y[i] ?? 0)) found.push(i)
  }
  return found
}

/** The eight sides in the order of the clock. */
const sides = [[-1, 0], [-1, -1], [0, -1], [1, -1], [1, 0], [1, 1], [0, 1], [-1, 1]] as const

/** From each point that is outermost to a side to the next one: [x, y, dx, dy, ...]. Plain numbers and counted loops, for a town has tens of thousands of doors. */
function edgesAround(members: ArrayLike<number>, x: ArrayLike<number>, y: ArrayLike<number>): Float64Array {
  const outer = sides.map(([right, down]) => {
    let farthest = 0
    let most = -Infinity
    for (let at = 0; at < members.length; at++) {
      const i = members[at] ?? 0
      const reach = right * (x[i] ?? 0) + down * (y[i] ?? 0)
      if (reach <= most) continue
      most = reach
      farthest = i
    }
    return farthest
  })
  // One that is outermost twice stands once.
  const corners = Array.from(new Set(outer), (i): Corner => [x[i] ?? 0, y[i] ?? 0])
  const edges = corners.map(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % corners.length] ?? [ax, ay]
    return [ax, ay, bx - ax, by - ay]
  })
  return Float64Array.from(edges.flat())
}

/** Inside all edges and on none. */
function isInside(edges: Float64Array, x: number, y: number): boolean {
  for (let at = 0; at < edges.length; at += 4) {
    const left = x - (edges[at] ?? 0)
    const above = y - (edges[at + 1] ?? 0)
    if ((edges[at + 2] ?? 0) * above - (edges[at + 3] ?? 0) * left <= 0) return false
  }
  return true
}

export interface Arc {
  readonly x: number
  readonly y: number
  /** Radians, as a canvas takes them: the arc runs clockwise. */
  readonly from: number
  readonly to: number
}

/** The arcs around the corners; a canvas joins them by straight lines. A single corner gives a circle. */
export function arcsOf(corners: Corners): Arc[] {
  const count = corners.length / 2
  if (count === 1) return [{ x: corners[0] ?? 0, y: corners[1] ?? 0, from: 0, to: 2 * Math.PI }]
  return Array.from({ length: count }, (_, i) => {
    const [x, y] = cornerAt(corners, i)
    return { x, y, from: outward(corners, i - 1), to: outward(corners, i) }
  })
}

/** Distance from a point to the hull; 0 inside. */
export function distanceToHull(corners: Corners, x: number, y: number): number {
  const count = corners.length / 2
  let inside = count > 2
  let nearest = Infinity
  for (let i = 0; i < count; i++) {
    const a = cornerAt(corners, i)
    const b = cornerAt(corners, i + 1)
    if (turn(a, b, [x, y]) < 0) inside = false
    nearest = Math.min(nearest, distanceToEdge(a, b, x, y))
  }
  return inside ? 0 : nearest
}

export interface Box {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** Not where they only touch. */
export function overlaps(a: Box, b: Box): boolean {
  return a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY
}

export function boxOf(corners: Corners): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < corners.length; i += 2) {
    const [x, y] = cornerAt(corners, i / 2)
    minX = Math.min(minX, x)
    maxX = Math.max(maxX, x)
    minY = Math.min(minY, y)
    maxY = Math.max(maxY, y)
  }
  return { minX, minY, maxX, maxY }
}

/** Around points themselves, all of them or those at the given positions: as `boxOf` says of their outline, and sooner. */
export function boxOfPoints(x: ArrayLike<number>, y: ArrayLike<number>, members?: ArrayLike<number>): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  const count = members ? members.length : x.length
  for (let at = 0; at < count; at++) {
    const i = members ? (members[at] ?? 0) : at
    const px = x[i] ?? 0
    const py = y[i] ?? 0
    if (px < minX) minX = px
    if (px > maxX) maxX = px
    if (py < minY) minY = py
    if (py > maxY) maxY = py
  }
  return { minX, minY, maxX, maxY }
}

type Corner = [number, number]

function cornerAt(corners: Corners, i: number): Corner {
  const count = corners.length / 2
  const at = ((i + count) % count) * 2
  return [corners[at] ?? 0, corners[at + 1] ?? 0]
}

/** Direction that points away from the hull on the edge from corner i to the next. */
function outward(corners: Corners, i: number): number {
  const [ax, ay] = cornerAt(corners, i)
  const [bx, by] = cornerAt(corners, i + 1)
  return Math.atan2(ax - bx, by - ay)
}

function turn(a: Corner | undefined, b: Corner | undefined, c: Corner): number {
  if (!a || !b) return 0
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

function isOnePoint(corners: readonly Corner[]): boolean {
  return corners.every(([x, y]) => x === corners[0]?.[0] && y === corners[0][1])
}

function distanceToEdge([ax, ay]: Corner, [bx, by]: Corner, x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}
