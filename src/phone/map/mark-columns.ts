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

const none: readonly PlaceMark[] = []
const made = new WeakMap<Marks, MarkColumns>()

/** Of the marks of each place, in the order of the places. Made once for each state of the book. */
export function markColumns(marks: Marks): MarkColumns {
  const known = made.get(marks)
  if (known) return known
  const first = new Uint32Array(marks.length + 1)
  const days: number[] = []
  const reaching: number[] = []
  // Counted loops, and each mark is looked at once: there are hundreds of thousands, all over the memory.
  for (let i = 0; i < marks.length; i++) {
    const there = marks[i] ?? none
    for (let nth = 0; nth < there.length; nth++) {
      const mark = there[nth]
      if (!mark) continue
      days.push(mark.day)
      reaching.push(reachingOutcomes.has(mark.outcome) ? 1 : 0)
    }
    first[i + 1] = days.length
  }
  const columns = { first, days: Uint32Array.from(days), reaching: Uint8Array.from(reaching) }
  made.set(marks, columns)
  return columns
}
