import type { Area, AreaCode } from '../../src/domain/area.ts'
import { parentArea } from '../../src/domain/area.ts'
import type { Place } from '../../src/domain/place.ts'
import type { VisitVersion } from '../../src/domain/visit.ts'

/* A small made-up county to store and pull: two towns, three villages, five grids, a few doors in each. */
export const county = '450126000000'
export const townOne = '450126104000'
export const villageOne = '450126104202'
export const gridOne = '450126104202001'
export const gridTwo = '450126104202002'
export const townTwo = '450126105000'
export const gridOfTownTwo = '450126105201001'

export const everyArea: readonly AreaCode[] = [
  county,
  townOne,
  villageOne,
  gridOne,
  gridTwo,
  '450126104203',
  '450126104203001',
  townTwo,
  '450126105201',
  gridOfTownTwo,
]
export const grids = everyArea.filter((area) => area.length === 15)

export function anArea(code: AreaCode): Area {
  return { code, name: `${code}委会`, shortName: code, parent: parentArea(code), initials: 'a' }
}

export function aPlace(area: AreaCode, number = 1): Place {
  return {
    id: `${area.slice(0, 12)}-${area.slice(12).padEnd(3, '0').slice(1)}${String(number).padStart(3, '0')}`,
    kind: 'household',
    name: `${number}号`,
    area,
    within: null,
    latitude: 23.2206 + number / 1e4,
    longitude: 108.8046,
    size: 4,
    initials: `${number}h`,
  }
}

let made = 0

/** A met household, different from every other; say what matters. */
export function aVersion(overrides: Partial<VisitVersion> = {}): VisitVersion {
  made += 1
  const area = overrides.area ?? gridOne
  return {
    visit: `01990000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`,
    replaces: [],
    change: 'logged',
    reason: '',
    place: aPlace(area).id,
    kind: 'household',
    area,
    author: 'worker-1',
    device: 'phone-1',
    sequence: made,
    day: 20261123,
    at: 1_795_000_000_000 + made,
    zone: 'Asia/Shanghai',
    span: null,
    position: { latitude: 23.2206, longitude: 108.8046, accuracy: 12, age: 3 },
    outcome: 'met',
    forms: [{ form: 'door_to_door', count: 1, unit: '次', estimated: false }],
    topics: [],
    reached: [{ audience: 'residents', people: 2, estimated: false }],
    installs: 1,
    staff: 1,
    vehicles: 0,
    companions: [],
    followUp: null,
    note: '',
    photos: [],
    ...overrides,
  }
}
