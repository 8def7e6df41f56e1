import { townOf, type AreaCode } from '../../domain/area.ts'
import { areasWhen, covers, type Account } from '../../domain/people.ts'
import type { PlaceId } from '../../domain/place.ts'
import type { Successor } from '../../domain/succession.ts'
import type { VersionHash, VisitId, VisitVersion } from '../../domain/visit.ts'
import type { SetAsideWhy } from '../../protocol/messages.ts'
import { readVersion, versionSchema } from '../../protocol/version-schema.ts'
import type { EarlierVersion, FormerArea, Store } from '../store/store.ts'
import { versionHash } from '../store/version-hash.ts'
import { judgeVersion } from './judge-version.ts'
import { quickCheck } from './quick-check.ts'
import type { Push } from './push.ts'

const isPlain = quickCheck(versionSchema)

export type Verdict =
  | { readonly index: number; readonly version: VisitVersion; readonly hash: VersionHash }
  | {
      readonly index: number
      readonly raw: unknown
      readonly sequence: number | null
      readonly hash: VersionHash | null
      readonly why: SetAsideWhy
      readonly faults: readonly string[]
    }

/** Each version of a batch by itself: accepted, or set aside with its reason. One that is bad harms no other. */
export async function judgeBatch(
  store: Store,
  { account, cutOff, versions: batch, received }: Push,
): Promise<Verdict[]> {
  const read = batch.map((raw, index) => {
    const found = isPlain(raw) ? { version: raw as VisitVersion } : readVersion(raw)
    return 'version' in found ? { index, raw, ...found, hash: versionHash(found.version) } : { index, raw, ...found }
  })
  const versions = read.flatMap((row) => ('version' in row ? [row.version] : []))
  const earlier = await earlierOf(store, account, versions)
  const { successor } = await store.divisionHistory()
  const areaOfPlace = await areasOfPlaces(store, versions, successor)
  const former = await formerAreas(store, account, [...versions.map(({ area }) => area), ...areaOfPlace.values()])
  const also = (areas: readonly AreaCode[]) => [...new Set([...areas, ...areas.map(successor)])]
  const townInBatch = new Map<VisitId, string>()
  const loggedInBatch = new Map(versions.filter(({ change }) => change === 'logged').map((version) => [version.visit, version]))
  return read.map((row): Verdict => {
    const { index, raw } = row
    if ('faults' in row) {
      return { index, raw, sequence: sequenceOf(raw), hash: null, why: 'unreadable', faults: row.faults }
    }
    const { version, hash } = row
    const then =
      former === null ? account : { ...account, areas: also(areasWhen(account, former, { at: version.at, received })) }
    const why = judgeVersion(version, hash, then, { earlier, areaOfPlace, townInBatch, loggedInBatch, successor, cutOff })
    if (why) return { index, raw, sequence: version.sequence, hash, why, faults: [] }
    townInBatch.set(version.visit, townOf(version.area))
    return { index, version, hash }
  })
}

async function earlierOf(store: Store, account: Account, versions: readonly VisitVersion[]) {
  const towns = new Set([...(await store.townsOf(account.areas)), ...versions.map((version) => townOf(version.area))])
  const found = new Map<VisitId, EarlierVersion[]>()
  for (const row of await store.versionsOf([...towns], [...new Set(versions.map((version) => version.visit))])) {
    found.set(row.visit, [...(found.get(row.visit) ?? []), row])
  }
  return found
}

/** Null when everything lies in the areas of today, which then are all that counts. */
async function formerAreas(store: Store, account: Account, areas: readonly AreaCode[]): Promise<FormerArea[] | null> {
  return areas.every((area) => covers(account, area)) ? null : store.formerAreas(account.id)
}

/** A place stands in the town of its code, or in the one that its area has moved to since the phone last heard. */
async function areasOfPlaces(
  store: Store,
  versions: readonly VisitVersion[],
  successor: Successor,
): Promise<Map<PlaceId, AreaCode>> {
  const found = new Map<PlaceId, AreaCode>()
  for (const codeOf of [(area: AreaCode) => area, successor]) {
    const towns = new Map<string, Set<PlaceId>>()
    for (const { area, place } of versions.filter((version) => !found.has(version.place))) {
      const town = townOf(codeOf(area))
      towns.set(town, (towns.get(town) ?? new Set()).add(place))
    }
    for (const [town, asked] of towns) {
      for (const [place, area] of await store.areasOfPlaces(town, [...asked])) found.set(place, area)
    }
  }
  return found
}

/** As far as it can be told, so that the phone knows which of its entries is meant. */
function sequenceOf(raw: unknown): number | null {
  if (typeof raw !== 'object' || raw === null || !('sequence' in raw)) return null
  return Number.isSafeInteger(raw.sequence) ? (raw.sequence as number) : null
}
