import type { Area, AreaCode } from './area.ts'
import { createAway, type Place, type PlaceId, type Point } from './place.ts'

/** What a search looks through: folded once, so that a keystroke only compares strings. */
export interface PlaceIndex {
  readonly places: readonly Place[]
  readonly own: readonly Own[]
  /** Folded names and initials of what a place lies in. */
  readonly names: readonly string[]
  /** What places lie in, by number of its names; the doors of a hamlet share theirs. Place i has `surroundings[within[i]]`. */
  readonly surroundings: readonly (readonly number[])[]
  readonly within: readonly number[]
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
  const surroundings: number[][] = []
  const numberOfSurroundings = new Map<string, number>()
  const within = places.map((place) => {
    const key = `${place.area} ${place.within}`
    const known = numberOfSurroundings.get(key)
    if (known !== undefined) return known
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
    numberOfSurroundings.set(key, surroundings.length)
    return surroundings.push(found) - 1
  })
  return { places, own: places.map(ownWords), names, surroundings, within }
}

/**
 * Places that every word of the query fits: name parts, pinyin initials, the village around them, or the code
 * (whole, or its last digits). Exact before begins with before contains, the place's own words before those of
 * its village; within one rank the nearer first where a point is given, else in the order of the roster.
 */
export function findPlaces(index: PlaceIndex, query: string, limit: number, near: Point | null = null): Place[] {
  const words = fold(query).split(/[\s,，、]+/u).filter(Boolean)
  if (words.length === 0) return []
  const wanted = words.map((text) => ({ ...toWord(text), around: ranksAround(index, text) }))
  const whole = words.length > 1 ? toWord(words.join('')) : null
  const hits = new Map<number, number[]>()
  // In the order of the roster the first ones of a rank are all that can be shown.
  const most = near ? Infinity : limit
  // Plain loops: this runs over every place at every keystroke.
  for (let i = 0; i < index.own.length; i++) {
    const own = index.own[i] as Own
    let rank = 0
    for (const word of wanted) {
      rank += Math.min(rankOwn(own, word), word.around[index.within[i] ?? 0] ?? nowhere)
      if (rank === nowhere) break
    }
    // What has the words in one has each of them, unless they are digits of a code.
    if (whole && (rank !== nowhere || whole.code !== null)) rank = Math.min(rank, rankOwn(own, whole))
    if (rank === nowhere) continue
    const same = hits.get(rank)
    if (!same) hits.set(rank, [i])
    else if (same.length < most) same.push(i)
  }
  return nearestFirst(index, hits, limit, near)
}

interface Word {
  readonly text: string
  /** The digits of what may be a code; null for any other word. */
  readonly code: string | null
}

function toWord(text: string): Word {
  return { text, code: /^[\d-]{3,}$/.test(text) ? text.replaceAll('-', '') : null }
}

const nowhere = Infinity

function rankOwn(own: Own, { text: word, code: digits }: Word): number {
  const code = digits === null ? nowhere : rankCode(own.code, digits)
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

/** By number of the surroundings, how well the word fits the best of their names. */
function ranksAround({ names, surroundings }: PlaceIndex, word: string): number[] {
  const ranks = names.map((name) => rankAround(name, word))
  return surroundings.map((numbers) => numbers.reduce((best, n) => Math.min(best, ranks[n] ?? nowhere), nowhere))
}

function rankAround(names: string, word: string): number {
  if (names.includes(`|${word}|`)) return 7
  if (names.includes(`|${word}`)) return 8
  return names.includes(word) ? 9 : nowhere
}

/** `hits` are numbers of places by rank. */
function nearestFirst({ places }: PlaceIndex, hits: ReadonlyMap<number, readonly number[]>, limit: number, near: Point | null): Place[] {
  const found: Place[] = []
  for (const rank of Array.from(hits.keys()).sort((a, b) => a - b)) {
    const same = (hits.get(rank) ?? []).map((i) => places[i] as Place)
    for (const place of near ? nearerFirst(same, near) : same) {
      found.push(place)
      if (found.length >= limit) return found
    }
  }
  return found
}

function nearerFirst(places: readonly Place[], near: Point): Place[] {
  const awayFrom = createAway(near)
  const away = places.map((place) => ({ place, away: awayFrom(place) }))
  return away.sort((a, b) => a.away - b.away).map(({ place }) => place)
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

/** Without spaces, full-width characters and capitals: as two names are compared. */
export function squeeze(text: string): string {
  return fold(text).replace(/\s+/g, '')
}

function joined(...words: readonly string[]): string {
  return `|${words.join('|')}|`
}
