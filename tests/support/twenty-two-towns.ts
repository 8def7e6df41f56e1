import { parentArea, type Area, type AreaCode } from '../../src/domain/area.ts'
import type { Account } from '../../src/domain/people.ts'
import type { Place } from '../../src/domain/place.ts'
import type { Outcome, VisitVersion } from '../../src/domain/visit.ts'
import type { Random } from './seeded-random.ts'

/*
 * A made-up county whose 22 towns become 12, as 彭水 did: ten of the new towns are made of two old ones. Every town has
 * three villages, every village two grids, every grid five doors. The last village of a second town is merged into the
 * first of the new one, where its grids find their numbers taken; the others stay villages under new codes.
 */
export const madeUpCounty = '450126000000'
const oldTowns = 22
const newTowns = 12
const two = (n: number) => String(n).padStart(2, '0')
const numbers = (most: number) => Array.from({ length: most }, (_, i) => i + 1)

export const oldTown = (town: number): AreaCode => `4501262${two(town)}000`
export const oldVillage = (town: number, village: number): AreaCode => `4501262${two(town)}20${village}`
export const newTown = (town: number): AreaCode => `4501263${two(town)}000`
const newVillage = (town: number, village: number): AreaCode => `4501263${two(town)}20${village}`

/** Which of the new towns an old one becomes a part of. */
export const newTownOf = (town: number) => ((town - 1) % newTowns) + 1

export function newVillageOf(town: number, village: number): AreaCode {
  const second = town > newTowns
  return newVillage(newTownOf(town), second ? (village === 3 ? 1 : village + 3) : village)
}

/** Old codes with their new ones, towns first: the table that the county office brings. */
export const mapping: readonly (readonly [from: AreaCode, to: AreaCode])[] = [
  ...numbers(oldTowns).map((town) => [oldTown(town), newTown(newTownOf(town))] as const),
  ...numbers(oldTowns).flatMap((town) => numbers(3).map((village) => [oldVillage(town, village), newVillageOf(town, village)] as const)),
]

function anArea(code: AreaCode, name: string): Area {
  return { code, name, shortName: name, parent: parentArea(code), initials: '' }
}

export interface MadeUpCounty {
  readonly areas: readonly Area[]
  /** On the roster before the table can be applied. */
  readonly newAreas: readonly Area[]
  readonly places: readonly Place[]
  readonly accounts: readonly Account[]
  readonly visits: readonly VisitVersion[]
  /** Where a door stood, by its id. */
  readonly homeOf: ReadonlyMap<string, { readonly town: number; readonly village: number }>
}

export const workerOf = (town: number, village: number) => `worker-${town}-${village}`
export const supervisorOf = (town: number) => `supervisor-${town}`

/** `today` yyyymmdd and `at` are the day of the last visits. */
export function madeUpCountyOf(random: Random, { today, at }: { readonly today: number; readonly at: number }): MadeUpCounty {
  const areas = [anArea(madeUpCounty, '虚构县')]
  const places: Place[] = []
  const homeOf = new Map<string, { town: number; village: number }>()
  const accounts = [anAccount('county', 'county', madeUpCounty)]
  const visits: VisitVersion[] = []
  for (const town of numbers(oldTowns)) {
    areas.push(anArea(oldTown(town), `老${town}镇`))
    accounts.push(anAccount(supervisorOf(town), 'supervisor', oldTown(town)))
    for (const village of numbers(3)) {
      const code = oldVillage(town, village)
      areas.push(anArea(code, `老${town}镇${village}村`))
      accounts.push(anAccount(workerOf(town, village), 'worker', code))
      for (const grid of numbers(2)) {
        areas.push(anArea(`${code}00${grid}`, `第${grid}网格`))
        for (const door of numbers(5)) {
          const place = aDoor(code, grid, door, { latitude: 23 + town / 50 + door / 1e4, longitude: 108 + village / 50 + grid / 1e3 })
          places.push(place)
          homeOf.set(place.id, { town, village })
          for (let n = random.whole(0, 2); n > 0; n--) {
            const outcome = random.pick<Outcome>(['met', 'met', 'absent', 'refused'])
            visits.push(aVisit(place, workerOf(town, village), { outcome, day: today, at: at - visits.length, sequence: visits.length + 1 }))
          }
        }
      }
    }
  }
  return { areas, newAreas: newDivisions(), places, accounts, visits, homeOf }
}

function newDivisions(): Area[] {
  const villages = [...new Set(mapping.map(([, to]) => to).filter((code) => !code.endsWith('000')))]
  return [
    ...numbers(newTowns).map((town) => anArea(newTown(town), `新${town}镇`)),
    ...villages.map((code) => anArea(code, `新${Number(code.slice(7, 9))}镇${Number(code.slice(9)) - 200}村`)),
  ]
}

function anAccount(id: string, role: Account['role'], area: AreaCode): Account {
  return { id, name: id, role, areas: [area], demo: false }
}

function aDoor(village: AreaCode, grid: number, door: number, point: Pick<Place, 'latitude' | 'longitude'>): Place {
  const number = (grid - 1) * 5 + door
  const id = `${village}-${String(number).padStart(5, '0')}`
  return { id, kind: 'household', name: `${number}号`, area: `${village}00${grid}`, within: null, ...point, size: 3, initials: `${number}h` }
}

export function aVisit(
  { id, area }: Place,
  author: string,
  { outcome, day, at, sequence }: Pick<VisitVersion, 'outcome' | 'day' | 'at' | 'sequence'>,
): VisitVersion {
  return {
    visit: `01990000-0000-7000-8000-${sequence.toString(16).padStart(12, '0')}`,
    replaces: [],
    change: 'logged',
    reason: '',
    place: id,
    kind: 'household',
    area,
    author,
    device: `phone-of-${author}`,
    sequence,
    day,
    at,
    zone: 'Asia/Shanghai',
    span: null,
    position: null,
    outcome,
    forms: [],
    topics: [],
    reached: outcome === 'met' ? [{ audience: 'residents', people: 2, estimated: false }] : [],
    installs: 0,
    staff: 0,
    vehicles: 0,
    companions: [],
    followUp: null,
    note: '',
    photos: [],
  }
}
