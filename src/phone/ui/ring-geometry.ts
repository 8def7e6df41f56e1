/** What the campaign ring shows: counts of places, one figure for each day of the period. */
export interface RingFigures {
  readonly met: number
  readonly target: number
  /** Where today should be; null outside the period. */
  readonly pace: number | null
  /** Places met on each day, the first day first; days to come are 0. */
  readonly days: readonly number[]
  /** Index of today in `days`; null outside the period. */
  readonly today: number | null
}

export interface Ray {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly today: boolean
}

/** All lengths for a drawing of 160 by 160 whose centre is the origin; twelve o'clock is the start. */
export const ring = { radius: 49.5, band: 15, raysFrom: 64, raysTo: 79 } as const

/** Share of the target, 0 to 1; a target of nothing is met. */
export function shareOf(count: number, target: number): number {
  return target <= 0 ? 1 : Math.min(1, Math.max(0, count / target))
}

/** A ray for each day on which somebody was met, as long as there were doors; the other days are a dot (null length). */
export function raysOf({ days, today }: Pick<RingFigures, 'days' | 'today'>): Ray[] {
  const most = Math.max(1, ...days)
  return days.map((count, index) => {
    const turn = (index + 0.5) / days.length
    const length = count === 0 ? 0 : 5 + (ring.raysTo - ring.raysFrom - 5) * (count / most)
    return { from: pointAt(turn, ring.raysFrom), to: pointAt(turn, ring.raysFrom + length), today: index === today }
  })
}

/** The point at a part of a full turn (0 to 1, clockwise from the top) and a distance from the centre. */
export function pointAt(turn: number, radius: number): readonly [number, number] {
  const angle = turn * 2 * Math.PI
  return [round(Math.sin(angle) * radius), round(-Math.cos(angle) * radius)]
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
