import type { Rounding } from './figure.ts'

/**
 * Percent of two whole numbers with two decimals, cut as real summaries do or rounded half away from zero: 244894 of 801407
 * is 30.55 cut and 30.56 rounded. Worked out on whole numbers, so that no floating point decides. Null without a denominator.
 */
export function percentOf(numerator: number, denominator: number, rounding: Rounding): number | null {
  if (denominator <= 0) return null
  const scaled = Math.abs(numerator) * 10_000
  const rest = scaled % denominator
  const whole = (scaled - rest) / denominator
  const hundredths = rounding === 'round' && rest * 2 >= denominator ? whole + 1 : whole
  return hundredths === 0 ? 0 : (Math.sign(numerator) * hundredths) / 100
}

/** Change from `before` to `now` in percent: 208 to 148 is −28.84 cut. Null where there was nothing before. */
export function changeOf(now: number, before: number, rounding: Rounding): number | null {
  return percentOf(now - before, before, rounding)
}

/** Percentage points between two printed rates: whoever subtracts what is printed gets the same. */
export function pointsOf(from: number, to: number): number {
  return (Math.round(to * 100) - Math.round(from * 100)) / 100
}
