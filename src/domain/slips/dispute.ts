import { isOfKind, type KeptSlip } from './slip.ts'

/**
 * Whether the checks of one visit, in the order they reached the office, leave it disputed: then it counts nothing. Once
 * disputed only the office's decision ends it; a later check that finds everything right does not.
 */
export function isDisputed(slips: readonly KeptSlip[]): boolean {
  let disputed = false
  for (const slip of slips) {
    if (isOfKind(slip, 'check-found') && slip.content.result === 'disputed') disputed = true
    if (isOfKind(slip, 'check-settled')) disputed = !slip.content.stands
  }
  return disputed
}
