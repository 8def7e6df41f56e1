import type { Place } from '../../src/domain/place.ts'
import type { VisitVersion } from '../../src/domain/visit.ts'

/** The n-th made-up uuid v7; ordered as they are made. */
export function visitNumber(n: number): string {
  return `0199f000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}

/** A household that was met, as a worker logs it; say what matters. `n` makes it different from all others. */
export function metHousehold(place: Place, author: string, n: number, changes: Partial<VisitVersion> = {}): VisitVersion {
  return {
    visit: visitNumber(n),
    replaces: [],
    change: 'logged',
    reason: '',
    place: place.id,
    kind: place.kind,
    area: place.area,
    author,
    device: 'test-device',
    sequence: n,
    day: 20261123,
    at: 1_795_000_000_000 + n * 240_000,
    zone: 'Asia/Shanghai',
    span: null,
    position: { latitude: place.latitude, longitude: place.longitude, accuracy: 12, age: 3 },
    outcome: 'met',
    forms: [
      { form: 'home_visit', count: 1, unit: '户', estimated: false },
      { form: 'leaflet', count: 1 + (n % 3), unit: '份', estimated: false },
    ],
    topics: ['brush'],
    reached: [{ audience: 'residents', people: 1 + (n % 4), estimated: false }],
    installs: n % 2,
    staff: 1,
    vehicles: 0,
    companions: [],
    followUp: null,
    note: n % 5 === 0 ? '老人一个人在家，不太会用手机' : '',
    photos: [],
    ...changes,
  }
}
