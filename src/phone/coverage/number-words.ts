import { toPercent } from '../../domain/percent.ts'

/** A share from 0 to 1 as printed everywhere: 53.9%. */
export function percentWords(share: number): string {
  return `${toPercent(share).toFixed(1)}%`
}

/** With its sign, and the real minus: +2.9, −57.3, 0.0. */
export function signedWords(points: number): string {
  const text = Math.abs(points).toFixed(1)
  if (points === 0) return text
  return points > 0 ? `+${text}` : `−${text}`
}
