import type { LocalDay } from '../domain/day.ts'
import { demoOffice, demoVillages, type DemoOffice, type DemoVillage } from './county.ts'

export type DemoTown = DemoOffice & Pick<DemoVillage, 'places' | 'versions'>

/** The default demo at once, for tests and benchmarks: 新桥镇 in full, all other divisions as areas. */
export function demoTown(lastDay: LocalDay = 20260917): DemoTown {
  const { areas, accounts, campaigns } = demoOffice({ lastDay })
  const villages = [...demoVillages({ scope: 'town', lastDay })]
  return {
    areas: [...areas, ...villages.flatMap((v) => v.grids)],
    accounts: [...accounts, ...villages.flatMap((v) => v.accounts)],
    campaigns,
    places: villages.flatMap((v) => v.places),
    versions: villages.flatMap((v) => v.versions),
  }
}
