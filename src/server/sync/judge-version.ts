import { areaLevel, townOf, type AreaCode } from '../../domain/area.ts'
import type { Successor } from '../../domain/succession.ts'
import { mayCorrect, mayLog, type Account } from '../../domain/people.ts'
import type { PlaceId } from '../../domain/place.ts'
import type { VersionHash, VisitId, VisitVersion } from '../../domain/visit.ts'
import type { SetAsideWhy } from '../../protocol/messages.ts'
import type { EarlierVersion } from '../store/store.ts'

/** What the store knows that a version is judged by. */
export interface Known {
  /** Versions of the visit that are stored, oldest first, in the towns of the account and of the batch. */
  readonly earlier: ReadonlyMap<VisitId, readonly EarlierVersion[]>
  /** Area of each place of the batch that its town knows. */
  readonly areaOfPlace: ReadonlyMap<PlaceId, AreaCode>
  /** Town of each visit that comes earlier in this batch. */
  readonly townInBatch: ReadonlyMap<VisitId, string>
  /** First versions of visits that come in this batch, whoever they claim to be from. */
  readonly loggedInBatch: ReadonlyMap<VisitId, VisitVersion>
  /** What areas have become: a phone that was away still says their old codes. */
  readonly successor: Successor
  /** The phone that brings it was cut off. */
  readonly cutOff: boolean
}

/** Why a version that could be read cannot be accepted; null when it can. */
export function judgeVersion(
  version: VisitVersion,
  hash: VersionHash,
  account: Account,
  known: Known,
): SetAsideWhy | null {
  if (version.author !== account.id) return 'other-author'
  const earlier = known.earlier.get(version.visit) ?? []
  // Already here: a reply was lost. Whatever changed in the account's rights since, the phone may let go of it.
  if (earlier.some((one) => one.hash === hash && one.author === account.id)) return null
  if (known.cutOff) return 'device-cut-off'
  const level = areaLevel(version.area)
  if ((level !== 'grid' && level !== 'village') || !mayLogIn(account, version.area, known)) return 'other-area'
  const town = townOf(version.area)
  if (earlier.some((one) => one.town !== town)) return 'other-town'
  if ((known.townInBatch.get(version.visit) ?? town) !== town) return 'other-town'
  const area = known.areaOfPlace.get(version.place)
  // Another visit of the batch may have found it in a town that this one does not speak of: that is where it counts.
  if (area === undefined || ![version.area, known.successor(version.area)].some((code) => townOf(code) === townOf(area))) return 'unknown-place'
  // A door of somebody else's area is as unknown as one that is not there, unless it left together with this very area.
  if (!mayLogIn(account, area, known)) return area === known.successor(version.area) && area !== version.area ? 'other-area' : 'unknown-place'
  return mayChange(version, account, earlier, known) ? null : 'no-right'
}

/**
 * Who may touch what is stored of a visit: its first author and those whose role says so, in all areas it was in. To a store
 * that was set back the office may offer its correction before the worker offers what was corrected: that changes nothing.
 */
function mayChange({ visit }: VisitVersion, account: Account, earlier: readonly EarlierVersion[], known: Known): boolean {
  const offered = known.loggedInBatch.get(visit)
  const own = offered?.author === account.id ? offered : undefined
  const first = earlier.find((one) => one.change === 'logged') ?? own ?? earlier[0]
  if (!first) return true
  const may = [first.area, known.successor(first.area)].some((area) => mayCorrect(account, { ...first, area }))
  return may && earlier.every((one) => mayLogIn(account, one.area, known))
}

/** By the code of the day or by what it has become: whoever has either works there. */
function mayLogIn(account: Account, area: AreaCode, { successor }: Known): boolean {
  return mayLog(account, area) || mayLog(account, successor(area))
}
