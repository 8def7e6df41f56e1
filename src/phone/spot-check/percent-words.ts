import { toPercent } from '../../domain/percent.ts'

/** A share as the app writes every rate: one decimal. */
export function percentWords(share: number): string {
  return `${toPercent(share).toFixed(1)}%`
}
