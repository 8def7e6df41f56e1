import { figuresOf, type Figures } from '../figures.ts'
import type { PlaceId } from '../place.ts'
import { reachesPlace, type AccountId } from '../visit.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Counted } from './ground.ts'

/** The sums of a list of visits, with what a report asks for besides. */
export interface Sums extends Figures {
  /** Places reached, of whichever kind; those on no roster any more too. */
  readonly reachedPlaces: ReadonlySet<PlaceId>
  /** Visits that reached somebody and spoke of a topic. */
  readonly topics: ReadonlyMap<string, number>
  /** Who logged. */
  readonly workers: ReadonlySet<AccountId>
  /** Villages and communities where somebody was reached, by the twelve digits of their code. */
  readonly villages: ReadonlySet<string>
}

const allDays = { from: 0, to: 99_991_231 }

export function sumsOf(counted: readonly Counted[], vocabulary: Vocabulary): Sums {
  const reachedPlaces = new Set<PlaceId>()
  const topics = new Map<string, number>()
  const workers = new Set<AccountId>()
  const villages = new Set<string>()
  for (const { area, visit } of counted) {
    workers.add(visit.author)
    if (!reachesPlace(visit)) continue
    reachedPlaces.add(visit.place)
    if (isVillage(area)) villages.add(area.slice(0, 12))
    for (const topic of new Set(visit.topics)) topics.set(topic, (topics.get(topic) ?? 0) + 1)
  }
  const figures = figuresOf(counted.map(({ visit }) => visit), vocabulary, { period: allDays })
  return { ...figures, reachedPlaces, topics, workers, villages }
}

/** What hangs on a town or a county directly lies in no village. */
export function isVillage(area: string): boolean {
  return !area.slice(0, 12).endsWith('000')
}
