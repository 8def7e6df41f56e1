import type { Area, AreaCode } from '../../domain/area.ts'
import type { Campaign } from '../../domain/campaign.ts'
import type { LocalDay } from '../../domain/day.ts'
import type { Place, PlaceId, Point } from '../../domain/place.ts'
import type { AccountId, Outcome, VisitId } from '../../domain/visit.ts'
import type { Change, Changes } from './changes.ts'
import type { BookDatabase, BundleMarksRow, MarkKey, VillageRow } from './database.ts'
import { BookError } from './failure.ts'
import { readMeta } from './meta.ts'
import { nearest, type Near } from './nearest.ts'
import type { Office } from './office.ts'
import { read } from './read.ts'

/** What a visit leaves on its place: one that shows and was not withdrawn. */
export interface Mark {
  readonly visit: VisitId
  readonly day: LocalDay
  readonly outcome: Outcome
  readonly author: AccountId
}

/** The areas of the account with everything in them. A new object, with new maps, after each change. */
export interface Territory {
  readonly areas: ReadonlyMap<AreaCode, Area>
  readonly places: readonly Place[]
  readonly placeById: ReadonlyMap<PlaceId, Place>
  /** By place, the newest last. */
  readonly marks: ReadonlyMap<PlaceId, readonly Mark[]>
  readonly campaigns: readonly Campaign[]
  readonly office: Office | null
  /** The nearest places, nearest first; `among` picks which count. */
  readonly nearest: (point: Point, wanted: { limit: number; among?: (place: Place) => boolean }) => Near[]
}

export interface TerritoryHolder {
  /** Reads ahead of the first screen that asks; resolves when that is done, well or not. */
  readonly begin: () => Promise<void>
  /** Begins to read at the first call. */
  readonly subscribe: (listener: () => void) => () => void
  /** Null while it is being read; throws BookError when it could not be. */
  readonly current: () => Territory | null
}

type Contents = Omit<Territory, 'nearest' | 'places'>

/** Reads the territory once and keeps it up to date by the book's own changes, without reading again. */
export function holdTerritory(database: BookDatabase, changes: Changes): TerritoryHolder {
  const listeners = new Set<() => void>()
  let territory: Territory | null = null
  let failure: BookError | null = null
  let reading = false
  let missed: Change[] = []

  const publish = (contents: Contents) => {
    territory = toTerritory(contents, territory)
    for (const listener of listeners) listener()
  }
  const readAll = async () => {
    reading = true
    missed = []
    try {
      const contents = await readContents(database)
      reading = false
      publish(missed.reduce(withChange, contents))
      if (missed.some((change) => change.what === 'everything')) void readAll()
    } catch (cause) {
      reading = false
      // Never an empty county in place of one that could not be read.
      failure = cause instanceof BookError ? cause : new BookError('failed', cause)
      for (const listener of listeners) listener()
    }
  }
  const begin = async () => {
    if (!territory && !reading && !failure) await readAll()
  }
  changes.listen((change) => {
    if (reading) missed.push(change)
    else if (!territory) return
    else if (change.what === 'everything') void readAll()
    else if (change.what === 'visits' || change.what === 'roster' || change.what === 'office') {
      publish(withChange(territory, change))
    }
  })
  return {
    begin,
    subscribe(listener) {
      listeners.add(listener)
      void begin()
      return () => listeners.delete(listener)
    },
    current() {
      if (failure) throw failure
      return territory
    },
  }
}

function toTerritory(contents: Contents, before: Territory | null): Territory {
  // The list is costly and changes only with the roster.
  if (before && before.placeById === contents.placeById) return { ...before, ...contents }
  const places = [...contents.placeById.values()]
  return { ...contents, places, nearest: (point, wanted) => nearest(places, point, wanted) }
}

async function readContents(database: BookDatabase): Promise<Contents> {
  const { areas, villages, campaigns, marks, bundleMarks, meta } = database
  return read(database, [areas, villages, campaigns, marks, bundleMarks, meta], async () => {
    const placeById = new Map<PlaceId, Place>()
    const markMap = new Map<PlaceId, Mark[]>()
    const take = (key: MarkKey) => {
      const there = markMap.get(key[0])
      if (there) there.push(toMark(key))
      else markMap.set(key[0], [toMark(key)])
    }
    const [areaRows, campaignRows, office] = await Promise.all([
      areas.toArray(),
      campaigns.toArray(),
      readMeta(database, 'office'),
      inParts(8, (most, last?: VillageRow) => villages.where(':id').above(last?.village ?? '').limit(most).toArray(), (row) => {
        for (const place of row.places) placeById.set(place.id, place)
      }),
      inParts(6000, (most, last?: MarkKey) => marks.where(':id').above(last ?? '').limit(most).primaryKeys(), take),
      inParts(60, (most, last?: BundleMarksRow) => bundleMarks.where(':id').above(last?.number ?? 0).limit(most).toArray(), (row) => {
        row.marks.forEach(take)
      }),
    ])
    for (const there of markMap.values()) if (there.length > 1) there.sort(byDay)
    return {
      areas: new Map(areaRows.map((area) => [area.code, area])),
      placeById,
      marks: markMap,
      campaigns: campaignRows,
      office,
    }
  })
}

/** A county at once would hold the phone up for seconds. Every key, of text or a list, comes after the empty text. */
async function inParts<Row>(
  most: number,
  next: (most: number, last?: Row) => PromiseLike<Row[]>,
  take: (row: Row) => void,
): Promise<void> {
  let some: Row[] = []
  do {
    some = await next(most, some.at(-1))
    some.forEach(take)
  } while (some.length === most)
}

function byDay(a: Mark, b: Mark): number {
  return a.day - b.day || (a.visit < b.visit ? -1 : 1)
}

function withChange(contents: Contents, change: Change): Contents {
  if (change.what === 'visits') return { ...contents, marks: withMarks(contents.marks, change.gone, change.added) }
  if (change.what === 'office') return { ...contents, office: change.office }
  if (change.what !== 'roster') return contents
  const { areas, places, campaigns } = change
  return {
    ...contents,
    areas: areas.length > 0 ? new Map([...contents.areas, ...areas.map((area) => [area.code, area] as const)]) : contents.areas,
    placeById:
      places.length > 0
        ? new Map([...contents.placeById, ...places.map((place) => [place.id, place] as const)])
        : contents.placeById,
    campaigns: campaigns.length > 0 ? withCampaigns(contents.campaigns, campaigns) : contents.campaigns,
  }
}

function withCampaigns(before: readonly Campaign[], changed: readonly Campaign[]): Campaign[] {
  return [...new Map([...before, ...changed].map((campaign) => [campaign.id, campaign])).values()]
}

/** Twice the same change leaves the same marks: what was read may already hold it. */
function withMarks(
  before: ReadonlyMap<PlaceId, readonly Mark[]>,
  gone: readonly MarkKey[],
  added: readonly MarkKey[],
): Map<PlaceId, readonly Mark[]> {
  const marks = new Map(before)
  for (const [place, , , visit] of [...gone, ...added]) {
    const left = marks.get(place)?.filter((mark) => mark.visit !== visit)
    if (left) marks.set(place, left)
  }
  for (const key of added) {
    marks.set(key[0], [...(marks.get(key[0]) ?? []), toMark(key)].sort(byDay))
  }
  return marks
}

function toMark([, day, outcome, visit, author]: MarkKey): Mark {
  return { visit, day, outcome, author }
}
