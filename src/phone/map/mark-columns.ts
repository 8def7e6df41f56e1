import type { PlaceMark } from '../../domain/coverage.ts'
import { reachingOutcomes } from '../../domain/visit.ts'

/** The marks of all places as columns, so that the hundreds of thousands of a county can be gone through within a frame. */
export interface MarkColumns {
  /** Where the marks of place i begin; one more than there are places. */
  readonly first: Uint32Array
  readonly days: Uint32Array
  /** 1 where somebody was met. */
  readonly reaching: Uint8Array
}

type Marks = readonly (readonly PlaceMark[] | undefined)[]

const made = new WeakMap<Marks, MarkColumns>()

/** Of the marks of each place, in the order of the places. Made once for each state of the book. */
export function markColumns(marks: Marks): MarkColumns {
  const known = made.get(marks)
  if (known) return known
  const first = new Uint32Array(marks.length + 1)
  for (let i = 0; i < marks.length; i++) first[i + 1] = (first[i] ?? 0) + (marks[i]?.length ?? 0)
  const days = new Uint32Array(first.at(-1) ?? 0)
  const reaching = new Uint8Array(days.length)
  let at = 0
  for (let i = 0; i < marks.length; i++) {
    for (const { day, outcome } of marks[i] ?? []) {
      days[at] = day
      reaching[at] = reachingOutcomes.has(outcome) ? 1 : 0
      at += 1
    }
  }
  const columns = { first, days, reaching }
  made.set(marks, columns)
  return columns
}
