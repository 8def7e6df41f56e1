import type { PlaceKindId } from '../place.ts'
import type { FigureKey } from './figure.ts'

/** Figures with a name of their own. `registered` is the running total of the office, `installs` what visits helped with. */
export const plainFigures = [
  'visits',
  'households',
  'personTimes',
  'online',
  'internal',
  'installs',
  'staff',
  'vehicles',
  'workers',
  'places',
  'villages',
  'registered',
  'registeredRate',
] as const
export type PlainFigure = (typeof plainFigures)[number]

/** With whom a figure is compared: the period before it, the same period a year before. */
export const comparisons = ['last', 'year'] as const
export type Comparison = (typeof comparisons)[number]

/** What is told of each kind of place. */
export const ofPlaceKind = ['places', 'expected', 'rate', 'gap', 'rank'] as const

/**
 * What a key says. `places`, places of a kind reached · `expected`, places of a kind on the roster · `rate`, the one out of
 * the other · `gap`, percentage points between the rate and the target of the campaign · `rank`, among the areas beside this
 * one by rate · `form` in a unit · `audience`, person-times face to face · `topic`, visits that spoke of it · `entry`, places
 * reached for an entry of the 六进, by its position · `share`, of `personTimes` by audience.
 */
export type FigureName =
  | { readonly what: 'plain'; readonly id: PlainFigure }
  | { readonly what: (typeof ofPlaceKind)[number]; readonly kind: PlaceKindId }
  | { readonly what: 'form'; readonly form: string; readonly unit: string }
  | { readonly what: 'audience' | 'topic' | 'share'; readonly id: string }
  | { readonly what: 'entry'; readonly set: string; readonly index: number }

export type ComparedName = FigureName & { readonly against: Comparison | null }

export function figureKey(name: FigureName, against: Comparison | null = null): FigureKey {
  return nameText(name) + (against === null ? '' : `/${against}`)
}

/** Null for a text that names no figure. */
export function readFigureKey(key: FigureKey): ComparedName | null {
  const [plain = '', behind, ...more] = key.split('/')
  const against = comparisons.find((one) => one === behind) ?? null
  if (more.length > 0 || (behind !== undefined && against === null)) return null
  const name = readName(plain)
  return name && { ...name, against }
}

function nameText(name: FigureName): string {
  switch (name.what) {
    case 'plain':
      return name.id
    case 'form':
      return `form:${name.form}:${name.unit}`
    case 'audience':
    case 'topic':
    case 'share':
      return `${name.what}:${name.id}`
    case 'entry':
      return `entry:${name.set}:${name.index}`
    case 'places':
    case 'expected':
    case 'rate':
    case 'gap':
    case 'rank':
      return `${name.what}:${name.kind}`
  }
}

const ofRow = ['audience', 'topic', 'share'] as const

function readName(text: string): FigureName | null {
  const plain = plainFigures.find((id) => id === text)
  if (plain) return { what: 'plain', id: plain }
  const [what = '', first = '', second, ...more] = text.split(':')
  if (first === '' || more.length > 0) return null
  if (what === 'form' && second) return { what, form: first, unit: second }
  if (what === 'entry' && second && /^\d+$/.test(second)) return { what, set: first, index: Number(second) }
  if (second !== undefined) return null
  const kind = ofPlaceKind.find((one) => one === what)
  if (kind) return { what: kind, kind: first }
  const row = ofRow.find((one) => one === what)
  return row ? { what: row, id: first } : null
}
