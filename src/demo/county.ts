import type { Area } from '../domain/area.ts'
import type { Campaign } from '../domain/campaign.ts'
import type { LocalDay } from '../domain/day.ts'
import type { Account } from '../domain/people.ts'
import type { Place } from '../domain/place.ts'
import { officeAccounts, workerAccounts } from './accounts.ts'
import { divisionAreas, gridAreas } from './areas.ts'
import { demoCampaign } from './campaign.ts'
import { towns, villagesOf } from './divisions.ts'
import { layOutTown } from './lay-out-town.ts'
import { storyTown } from './story.ts'
import { placesOf } from './village-places.ts'
import { yearOfVillage } from './visits/village-year.ts'
import type { DemoVersion } from './visits/write-down.ts'

export const demoOfficeName = '宾阳县反诈联席办（演示）'

export interface DemoOptions {
  /** One town in full (新桥镇) or all of them. */
  readonly scope: 'town' | 'county'
  /** The year of visits ends on it; it is day 17 of the campaign. */
  readonly lastDay: LocalDay
  /**
   * Milliseconds since 1970 UTC. What the last day would bring after it is told for the evening before, so that no
   * visit lies in the future of who seeds early in the morning.
   */
  readonly until?: number
}

/** What stands above the villages: every division, the office's own accounts, the campaign. */
export interface DemoOffice {
  readonly areas: readonly Area[]
  readonly accounts: readonly Account[]
  readonly campaigns: readonly Campaign[]
}

/** One village with all that lies in it. */
export interface DemoVillage {
  readonly village: Area
  readonly grids: readonly Area[]
  readonly accounts: readonly Account[]
  readonly places: readonly Place[]
  /** In the order they were made. */
  readonly versions: readonly DemoVersion[]
}

export function demoOffice({ lastDay }: Pick<DemoOptions, 'lastDay'>): DemoOffice {
  return { areas: divisionAreas(), accounts: officeAccounts(), campaigns: [demoCampaign(lastDay)] }
}

export function demoVillageCount(scope: DemoOptions['scope']): number {
  return townsOf(scope).reduce((sum, town) => sum + villagesOf(town).length, 0)
}

/** Village by village, so that a county never has to lie in memory as a whole. The same options give the same bytes. */
export function* demoVillages({ scope, lastDay, until }: DemoOptions): Generator<DemoVillage> {
  const areas = new Map(divisionAreas().map((area) => [area.code, area]))
  for (const town of townsOf(scope)) {
    for (const laidOut of layOutTown(town)) {
      const places = placesOf(laidOut)
      yield {
        village: areas.get(laidOut.village.code) as Area,
        grids: gridAreas(laidOut),
        accounts: workerAccounts(laidOut),
        places,
        versions: yearOfVillage(laidOut, places, lastDay, until),
      }
    }
  }
}

function townsOf(scope: DemoOptions['scope']) {
  return scope === 'county' ? towns : towns.filter((town) => town.code === storyTown)
}
