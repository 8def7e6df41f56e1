import { readFigureKey, type PlainFigure } from './figure-key.ts'
import type { FigureBook, FigureKey } from './figure.ts'

/** A figure that is not what it was: since a month was sealed, or at the office and on this device. */
export interface FigureDifference {
  readonly key: FigureKey
  /** Null where nobody had recorded any. */
  readonly before: number | null
  readonly now: number | null
  /** Now less before; what was not recorded is none. */
  readonly by: number
}

type Values = Pick<FigureBook, 'keys' | 'of'>

/**
 * The counts that differ between two books of the same area and days, in the order of the newer one. Of rates and changes
 * nothing is said: they follow from the counts. Households are compared as they are counted, never added up from visits.
 */
export function differencesOf(now: Values, before: Values): FigureDifference[] {
  return [...new Set([...now.keys, ...before.keys])].flatMap((key) => {
    const [is, was] = [now.of(key), before.of(key)]
    if (is.fraction !== null || was.fraction !== null) return []
    return difference(key, is.value, was.value)
  })
}

/**
 * 查对: the figures of visits of which this device (`now`) says something else than the office's store (`before`). What was
 * typed by hand is nobody's count.
 */
export function differencesFrom(office: Readonly<Record<FigureKey, { readonly count: number }>>, here: Values): FigureDifference[] {
  const keys = new Set([...here.keys.filter(isOfVisits), ...Object.keys(office)])
  return [...keys].flatMap((key) => {
    const { value, source } = here.of(key)
    return source === 'typed' ? [] : difference(key, value, office[key]?.count ?? null)
  })
}

function difference(key: FigureKey, now: number | null, before: number | null): FigureDifference[] {
  const by = (now ?? 0) - (before ?? 0)
  return by === 0 ? [] : [{ key, before, now, by }]
}

const plainOfVisits: readonly PlainFigure[] = ['visits', 'households', 'personTimes', 'online', 'internal', 'installs', 'staff', 'vehicles']

/** What the office's store counts too. */
function isOfVisits(key: FigureKey): boolean {
  const name = readFigureKey(key)
  if (name === null || name.against !== null) return false
  if (name.what === 'plain') return plainOfVisits.includes(name.id)
  return ['places', 'form', 'audience', 'topic'].includes(name.what)
}
