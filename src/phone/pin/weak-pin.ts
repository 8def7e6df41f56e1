export const pinLength = 6

/** All digits alike, in a row up or down, or the same pair or half again and again: what is tried first. */
export function isWeakPin(pin: string): boolean {
  const steps = new Set(Array.from(pin.slice(1), (digit, i) => Number(digit) - Number(pin[i])))
  const repeats = [2, 3].some((length) => pin.slice(0, length).repeat(pinLength / length) === pin)
  return (steps.size === 1 && [-1, 0, 1].includes([...steps][0] ?? 9)) || repeats
}
