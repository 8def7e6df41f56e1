import type { AreaCode } from '../area.ts'
import type { PlaceKindId } from '../place.ts'
import { allKeys } from './all-keys.ts'
import { countOf } from './count.ts'
import type { Figure, FigureBook, FigureKey, Fraction } from './figure.ts'
import { readFigureKey, type Comparison, type FigureName } from './figure-key.ts'
import { coveredOf, fractionOf, gapOf, nothing, rankOf, rateOf, registeredOf, shareOf, type Found } from './fractions.ts'
import { groundOf, groundsBelow, type FigureInput, type Ground } from './ground.ts'
import { changeOf, pointsOf } from './rate.ts'
import { sumsOf, type Sums } from './sums.ts'
import { towards } from './towards.ts'
import { placeUnit } from './units.ts'

export type { FigureInput } from './ground.ts'

/** How the areas beside one stand, itself among them. */
type Peers = (kind: PlaceKindId) => readonly Fraction[]

/**
 * Every figure of an area and a period, worked out when it is first asked for. A count that nobody recorded has no value; a
 * rate may be 0. What was typed by hand holds for the report's own area, over what was recorded. An area that is no code
 * throws RangeError.
 */
export function makeFigureBook(input: FigureInput): FigureBook {
  return bookOf(input, groundOf(input), null)
}

function bookOf(input: FigureInput, ground: Ground, peers: Peers | null): FigureBook {
  const { period, asOf, rounding, vocabulary } = input
  const sums = once((when: 'now' | Comparison) => sumsOf(ground[when] ?? [], vocabulary))
  const plainFigure = (name: FigureName, when: 'now' | Comparison) => plain(input, ground, name, sums(when), peers)
  const figures = once((key: FigureKey): Figure => {
    const name = readFigureKey(key)
    if (!name) return { key, ...nothing('', 'visits') }
    const { against } = name
    const found =
      against === null
        ? plainFigure(name, 'now')
        : ground[against] === null || !isComparable(name)
          ? nothing('%', 'visits')
          : compared(plainFigure(name, 'now'), plainFigure(name, against), input)
    return { key, ...found, ...(ground.area === input.area && byHand(input, key)) }
  })
  const below = onceOnly(() => groundsBelow(ground))
  // Summed once for all kinds: a county's year is hundreds of thousands of visits.
  const sumsBelow = onceOnly(() => [...below().values()].map((one) => ({ one, sums: sumsOf(one.now, vocabulary) })))
  const covered = once((kind: PlaceKindId) => sumsBelow().map(({ one, sums: own }) => coveredOf(one, kind, own)))
  const empty = (area: AreaCode): Ground => ({ area, now: [], last: ground.last && [], year: ground.year && [], places: [] })
  return {
    area: ground.area,
    period,
    asOf,
    rounding,
    of: figures,
    get keys() {
      return allKeys(input, sums('now')).filter((key) => figures(key).value !== null)
    },
    behind(key) {
      const name = readFigureKey(key)
      const counts = name && towards(name, vocabulary)
      return counts ? ground.now.filter(counts).map(({ visit }) => visit) : []
    },
    get children() {
      return [...below().keys()]
    },
    at: once((child: AreaCode) => bookOf(input, below().get(child) ?? empty(child), covered)),
  }
}

function plain(input: FigureInput, ground: Ground, name: FigureName, sums: Sums, peers: Peers | null): Found {
  const { vocabulary, rounding } = input
  const counted = countOf(name, sums, vocabulary)
  if (counted) return { ...nothing(counted.unit, 'visits'), value: counted.count === 0 ? null : counted.count, estimated: counted.estimated }
  switch (name.what) {
    case 'expected': {
      const { denominator } = coveredOf(ground, name.kind, sums)
      return { ...nothing(placeUnit(name.kind, vocabulary), 'roster'), value: denominator === 0 ? null : denominator }
    }
    case 'rate':
      return rateOf(coveredOf(ground, name.kind, sums), rounding, 'visits')
    case 'gap':
      return gapOf(input, ground, name.kind, sums)
    case 'rank':
      return rankOf(coveredOf(ground, name.kind, sums), peers?.(name.kind) ?? [])
    case 'share':
      return shareOf(name.id, sums, rounding)
    case 'plain':
    case 'places':
    case 'form':
    case 'audience':
    case 'topic':
    case 'entry':
      return registeredOf(input, ground, name.what === 'plain' && name.id === 'registeredRate' ? 'registeredRate' : 'registered')
  }
}

/** A roster is as it is today, a rank and a gap are comparisons already, and of a running total only its own dates tell. */
function isComparable(name: FigureName): boolean {
  const standing = name.what === 'plain' && (name.id === 'registered' || name.id === 'registeredRate')
  return !standing && !['expected', 'gap', 'rank'].includes(name.what)
}

/** Percentage points between two rates; of everything else the change in percent. Nothing before gives nothing to compare with. */
function compared(now: Found, before: Found, { rounding }: FigureInput): Found {
  const estimated = now.estimated || before.estimated
  if (now.unit === '%') {
    const value = now.value === null || before.value === null ? null : pointsOf(before.value, now.value)
    return { ...now, unit: '百分点', value, estimated }
  }
  const value = before.value === null ? null : changeOf(now.value ?? 0, before.value, rounding)
  return { ...now, unit: '%', value, estimated, fraction: fractionOf(now.value ?? 0, before.value ?? 0, 'earlier') }
}

function byHand({ typed }: FigureInput, key: FigureKey): Partial<Found> | null {
  const figure = Object.hasOwn(typed, key) ? typed[key] : undefined
  return figure ? { value: figure.value, estimated: figure.estimated, fraction: null, source: 'typed' } : null
}

function onceOnly<Value>(work: () => Value): () => Value {
  const all = once<null, Value>(work)
  return () => all(null)
}

function once<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    if (!known.has(key)) known.set(key, work(key))
    return known.get(key) as Value
  }
}
