import type { Area, AreaCode } from './area.ts'
import type { Place, PlaceId, Point } from './place.ts'

/** What a search looks through: folded once, so that a keystroke only compares strings. */
export interface PlaceIndex {
  readonly places: readonly Place[]
  readonly own: readonly Own[]
  /** Folded names and initials of what a place lies in; `surroundings[i]` are those of place i. */
  readonly names: readonly string[]
  readonly surroundings: readonly (readonly number[])[]
}

interface Own {
  readonly name: string
  readonly initials: string
  /** The numbers of the name in one: 12组 37号 is 1237. */
  readonly digits: string
  /** The code without its dash. */
  readonly code: string
  /** Everything but the code, to pass over most places with one comparison. */
  readonly all: string
}

export function indexPlaces(places: readonly Place[], areas: ReadonlyMap<AreaCode, Area>): PlaceIndex {
  const byId = new Map<PlaceId, Place>(places.map((place) => [place.id, place]))
  const names: string[] = []
  const numberOf = new Map<string, number>()
  const remember = (id: string, name: () => string) => {
    let number = numberOf.get(id)
    if (number === undefined) {
      number = names.push(name()) - 1
      numberOf.set(id, number)
    }
    return number
  }
  const surroundings = places.map((place) => {
    const found: number[] = []
    if (place.within !== null) {
      const village = byId.get(place.within)
      if (village) found.push(remember(village.id, () => joined(squeeze(village.name), village.initials)))
    }
    for (let area = areas.get(place.area); area; area = area.parent === null ? undefined : areas.get(area.parent)) {
      const { code, name, shortName, initials } = area
      // A county is around every place; it would only make every place a hit.
      if (!code.endsWith('000000')) found.push(remember(code, () => joined(squeeze(name), squeeze(shortName), initials)))
    }
    return found
  })
  return { places, own: places.map(ownWords), names, surroundings }
}

/**
 * Places that every word of the query fits: name parts, pinyin initials, the village around them, or the code
 * (whole, or its last digits). Exact before begins with before contains, the place's own words before those of
 * its village; within one rank the nearer first where a point is given, else in the order of the roster.
 */
export function findPlaces(index: PlaceIndex, query: string, limit: number, near: Point | null = null): Place[] {
  const words = fold(query).split(/[\s,，、]+/u).filter(Boolean)
  if (words.length === 0) return []
  const around = words.map((word) => index.names.map((name) => rankAround(name, word)))
  const whole = words.join('')
  const hits: Hit[] = []
  index.own.forEach((own, i) => {
    const surroundings = index.surroundings[i] ?? []
    let rank = 0
    words.forEach((word, w) => {
      if (rank === nowhere) return
      const found = Math.min(rankOwn(own, word), ...surroundings.map((s) => around[w]?.[s] ?? nowhere))
      rank = found === nowhere ? nowhere : rank + found
    })
    if (words.length > 1) rank = Math.min(rank, rankOwn(own, whole))
    if (rank !== nowhere) hits.push({ rank, i })
  })
  return nearestFirst(index, hits, limit, near)
}

interface Hit {
  readonly rank: number
  readonly i: number
}

const nowhere = Infinity

function rankOwn(own: Own, word: string): number {
  const code = /^[\d-]{3,}$/.test(word) ? rankCode(own.code, word.replaceAll('-', '')) : nowhere
  if (!own.all.includes(word)) return code
  if (own.name === word) return 0
  if (own.initials === word || own.digits === word) return Math.min(code, 1)
  if (standsWhole(own.name, word)) return Math.min(code, own.name.startsWith(word) ? 2 : 3)
  if (own.name.startsWith(word)) return Math.min(code, 4)
  if (own.initials.startsWith(word) || own.digits.startsWith(word)) return Math.min(code, 5)
  return Math.min(code, 6)
}

/** Whether the word is in the name without cutting a number in two: 37 is in 37号, not in 137号. */
function standsWhole(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    const cutsBefore = isDigit(word[0]) && isDigit(name[at - 1])
    const cutsAfter = isDigit(word.at(-1)) && isDigit(name[at + word.length])
    if (!cutsBefore && !cutsAfter) return true
  }
  return false
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}

function rankCode(code: string, digits: string): number {
  if (code === digits) return 0
  if (code.endsWith(digits)) return 5
  return digits.length >= 9 && code.startsWith(digits) ? 7 : nowhere
}

function rankAround(names: string, word: string): number {
  if (names.includes(`|${word}|`)) return 7
  if (names.includes(`|${word}`)) return 8
  return names.includes(word) ? 9 : nowhere
}

function nearestFirst(index: PlaceIndex, hits: Hit[], limit: number, near: Point | null): Place[] {
  const away = near && createAway(near)
  const ranks = new Map<number, { i: number; away: number }[]>()
  for (const { rank, i } of hits) {
    const place = index.places[i]
    if (!place) continue
    const same = ranks.get(rank)
    const found = { i, away: away ? away(place) : i }
    if (same) same.push(found)
    else ranks.set(rank, [found])
  }
  const found: Place[] = []
  for (const rank of Array.from(ranks.keys()).sort((a, b) => a - b)) {
    const same = (ranks.get(rank) ?? []).sort((a, b) => a.away - b.away || a.i - b.i)
    for (const { i } of same) {
      const place = index.places[i]
      if (place) found.push(place)
      if (found.length >= limit) return found
    }
  }
  return found
}

/** Squared degrees on a flat earth: enough to put places of one county in order, and quick. */
function createAway(near: Point): (point: Point) => number {
  const narrow = Math.cos((near.latitude * Math.PI) / 180)
  return (point) => (point.latitude - near.latitude) ** 2 + ((point.longitude - near.longitude) * narrow) ** 2
}

function ownWords(place: Place): Own {
  const name = squeeze(place.name)
  const initials = squeeze(place.initials)
  const digits = name.replace(/\D/g, '')
  return {
    name,
    initials,
    digits,
    code: place.id.replaceAll('-', ''),
    all: joined(name, initials, digits),
  }
}

/** Full-width letters and digits become plain ones, capitals small. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function squeeze(text: string): string {
  return fold(text).replace(/\s+/g, '')
}

function joined(...words: readonly string[]): string {
  return `|${words.join('|')}|`
}
