import type { Entry } from './entries.ts'
import { formCounts, type FormCounts } from './forms.ts'

/* Fields of an office's own rows from unknown input: as they are meant, or null. Nothing is coerced. */

/** Trimmed; null when it is no name. */
export function nameFrom(input: unknown): string | null {
  return typeof input === 'string' && input.trim() !== '' && input.length <= 40 ? input.trim() : null
}

export function textsFrom(input: unknown, longest: number): string[] | null {
  if (!Array.isArray(input) || input.length > 20) return null
  const texts = (input as unknown[]).filter(
    (text) => typeof text === 'string' && text.trim() !== '' && text.length <= longest,
  )
  return texts.length === input.length ? (texts as string[]) : null
}

export function unitsFrom(input: unknown): string[] | null {
  const units = textsFrom(input, 8)
  return units && units.length > 0 && new Set(units).size === units.length ? units : null
}

export function countsFrom(input: unknown): Record<string, FormCounts> | null {
  if (typeof input !== 'object' || input === null || !unitsFrom(Object.keys(input))) return null
  const pairs = Object.entries(input).map(([unit, as]) => [unit, formCounts.find((name) => name === as)] as const)
  return pairs.every(([, as]) => as !== undefined) ? (Object.fromEntries(pairs) as Record<string, FormCounts>) : null
}

export function entriesFrom(input: unknown): Entry[] | null {
  if (!Array.isArray(input) || input.length === 0 || input.length > 12) return null
  const entries = (input as unknown[]).flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null) return []
    const fields = new Map<string, unknown>(Object.entries(entry))
    const [zh, en, kinds] = [nameFrom(fields.get('zh')), nameFrom(fields.get('en')), textsFrom(fields.get('kinds'), 40)]
    return zh !== null && en !== null && kinds && kinds.length > 0 && fields.size === 3 ? [{ zh, en, kinds }] : []
  })
  return entries.length === input.length ? entries : null
}
