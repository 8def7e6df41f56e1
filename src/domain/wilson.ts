/** A share with the range it may lie in, all from 0 to 1. */
export interface Estimate {
  readonly rate: number
  readonly from: number
  readonly to: number
}

/** Of the normal distribution: nineteen of twenty such ranges hold the true share. */
const z95 = 1.959963984540054

/**
 * Share of `passed` among `checked` with its 95 % score interval: E. B. Wilson, Probable inference, the law of
 * succession, and statistical inference, Journal of the American Statistical Association 22 (1927), 209 to 212. It holds
 * for small samples and for shares near 0 and 1. Not narrowed where most of a small frame was checked (no correction for
 * finite populations), so it is never too narrow. Null where nothing was checked.
 */
export function wilson(passed: number, checked: number): Estimate | null {
  if (checked <= 0) return null
  const rate = passed / checked
  const spread = z95 ** 2 / checked
  const middle = (rate + spread / 2) / (1 + spread)
  const half = (z95 / (1 + spread)) * Math.sqrt((rate * (1 - rate)) / checked + spread / (4 * checked))
  // At 0 and 1 the ends meet the share itself, but for the last digit of floating point.
  return { rate, from: passed === 0 ? 0 : Math.max(0, middle - half), to: passed === checked ? 1 : Math.min(1, middle + half) }
}
