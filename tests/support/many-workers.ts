import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parentArea, type AreaCode } from '../../src/domain/area.ts'
import type { Place } from '../../src/domain/place.ts'
import type { PhotoRef, VisitVersion } from '../../src/domain/visit.ts'
import { protocolVersion } from '../../src/protocol/messages.ts'
import { tokenHash } from '../../src/server/accounts/session-cookie.ts'
import { openDriver } from '../../src/server/store/sqlite/driver.ts'
import { openSqliteStore } from '../../src/server/store/sqlite/open.ts'
import { metHousehold } from './visits.ts'

const county = '450126000000'
const doorsPerGrid = 20

/** Who is signed in on a phone, in a grid of their own with twenty doors. */
export interface SeededWorker {
  readonly number: number
  readonly account: string
  readonly cookie: string
  readonly doors: readonly Place[]
}

/** So many workers in an empty data folder, twenty grids a town, all signed in: a thousand codes would take minutes. */
export async function seedWorkers(data: string, howMany: number): Promise<SeededWorker[]> {
  const store = await openSqliteStore(join(data, 'gridwalk.sqlite'))
  const workers = Array.from({ length: howMany }, (_, number) => workerOf(number))
  const grids = workers.map(({ doors }) => doors[0]!.area)
  const above = (areas: readonly AreaCode[]) => [...new Set(areas.flatMap((area) => parentArea(area) ?? []))]
  const villages = above(grids)
  await store.putAreas(
    [county, ...above(villages), ...villages, ...grids].map((code) => ({ code, name: code, shortName: code, parent: parentArea(code), initials: 'a' })),
  )
  await store.putPlaces(workers.flatMap(({ doors }) => doors))
  await store.close()
  await signInAll(join(data, 'gridwalk.sqlite'), workers)
  return workers
}

/** In one transaction: by the store each account and each session would wait for the disk. */
async function signInAll(file: string, workers: readonly SeededWorker[]): Promise<void> {
  const driver = await openDriver(file)
  const account = driver.prepare('insert into accounts (id, name, role, areas, demo) values (?, ?, ?, ?, 0)')
  const session = driver.prepare('insert into sessions (token_hash, account, seen, expires) values (?, ?, ?, ?)')
  driver.exec('begin')
  for (const { account: id, cookie, doors, number } of workers) {
    account.run([id, `worker ${number}`, 'worker', doors[0]!.area])
    session.run([tokenHash(cookie.slice(cookie.indexOf('=') + 1)), id, Date.now(), Date.now() + 1e10])
  }
  driver.exec('commit')
  driver.close()
}

/** Such a worker's phone with `howMany` visits waiting on it; `n` counts on from there. */
export function visitsOf({ number, account, doors }: SeededWorker, from: number, howMany: number, photos: readonly PhotoRef[] = []): VisitVersion[] {
  return Array.from({ length: howMany }, (_, i) => {
    const sequence = from + i + 1
    const changes = { device: `phone-${number}`, sequence, photos: i === 0 ? photos : [] }
    return metHousehold(doors[(from + i) % doors.length]!, account, number * 100_000 + sequence, changes)
  })
}

/** The body of a sync that brings these. */
export function packed({ number }: SeededWorker, versions: readonly VisitVersion[]): Uint8Array<ArrayBuffer> {
  const report = { waiting: versions.length, persisted: true }
  const request = { protocol: protocolVersion, device: `phone-${number}`, app: '0.1.0', cursor: null, office: null, versions, report }
  return Uint8Array.from(gzipSync(JSON.stringify(request)))
}

export function headersOf({ cookie }: SeededWorker): Record<string, string> {
  return { 'x-gridwalk': '1', cookie, 'content-type': 'application/json', 'content-encoding': 'gzip' }
}

function workerOf(number: number): SeededWorker {
  const area = `${450126100 + Math.floor(number / 20)}001${String((number % 20) + 1).padStart(3, '0')}`
  const doors = Array.from({ length: doorsPerGrid }, (_, i): Place => ({
    id: `${area.slice(0, 12)}-${String((number % 20) * doorsPerGrid + i + 1).padStart(5, '0')}`,
    kind: 'household',
    name: `${i + 1}号`,
    area,
    within: null,
    latitude: 23.2 + number / 1e4,
    longitude: 108.8 + i / 1e4,
    size: 3,
    initials: `${i + 1}h`,
  }))
  return { number, account: randomUUID(), cookie: `gridwalk=${randomUUID()}`, doors }
}
