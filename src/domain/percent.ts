/**
 * How every rate of the coverage screen and of its files is rounded: a share from 0 to 1 as a percentage with one
 * decimal, half away from zero. The millionth mends floating point, which makes 0.1235 a hair less than it is.
 */
export function toPercent(share: number): number {
  return roundTenth(share * 100)
}

/** Percentage points from one rate to another, of the rounded ones: whoever subtracts what is printed gets the same. */
export function pointsBetween(from: number, to: number): number {
  return roundTenth(toPercent(to) - toPercent(from))
}

function roundTenth(value: number): number {
  const rounded = Math.round(Math.abs(value) * 10 + 1e-6) / 10
  return value < 0 && rounded !== 0 ? -rounded : rounded
}
