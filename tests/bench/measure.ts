/** One line of the report. `baseline` was measured in the same run, so the ratio holds on any machine. */
export interface Measure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly baseline: number | null
  /** value / baseline */
  readonly ratio: number | null
  readonly budget: number
  readonly ok: boolean
}

interface Compared {
  readonly name: string
  readonly unit: string
  readonly value: number
  readonly baseline: number
  /** Of the ratio. */
  readonly budget: number
  /** Where a larger ratio is the better one, the budget is the least. */
  readonly better?: 'less' | 'more'
}

export function compared({ name, unit, value, baseline, budget, better = 'less' }: Compared): Measure {
  const ratio = rounded(value / baseline)
  const ok = better === 'less' ? ratio <= budget : ratio >= budget
  return { name, value: rounded(value), unit, baseline: rounded(baseline), ratio, budget, ok }
}

/** A size that must stay under its budget, without a baseline. */
export function limited(name: string, value: number, unit: string, budget: number): Measure {
  return { name, value: rounded(value), unit, baseline: null, ratio: null, budget, ok: value <= budget }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
