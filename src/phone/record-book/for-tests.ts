import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, vi } from 'vitest'
import type { Area } from '../../domain/area.ts'
import type { Account } from '../../domain/people.ts'
import type { Place } from '../../domain/place.ts'
import { versionText, type VisitContent, type VisitVersion } from '../../domain/visit.ts'
import { openBook, type RecordBook } from './book.ts'
import { sha256 } from './fingerprint.ts'
import { keyring } from './held-sealing.ts'
import { createSealing } from './lock/sealing.ts'
import { newDataKey } from './lock/wrap-key.ts'
import type { ShrunkPhoto } from './photos.ts'
import type { Pull } from './pull.ts'

// The library may have looked around before there was anything to see.
Dexie.dependencies = { indexedDB, IDBKeyRange }

/** 2026-09-17, twenty to ten in the morning in Binyang. */
export const morning = Date.UTC(2026, 8, 17, 1, 40)

export const worker: Account = { id: 'wei', name: '韦小兰', role: 'worker', areas: ['450126104202003'], demo: false }
export const colleague: Account = { ...worker, id: 'lu', name: '陆国强' }

export const area: Area = {
  code: '450126104202',
  name: '民范村委会',
  shortName: '民范村',
  parent: '450126104000',
  initials: 'mfc',
}

export const door: Place = {
  id: '450126104202-00037',
  kind: 'household',
  name: '12组 37号',
  area: '450126104202003',
  within: null,
  latitude: 23.2206,
  longitude: 108.8046,
  size: 4,
  initials: '12z37h',
}

export function visitTo(place: Place, changes: Partial<VisitContent> = {}): VisitContent {
  return {
    place: place.id,
    kind: place.kind,
    area: place.area,
    span: null,
    outcome: 'met',
    forms: [{ form: 'leaflet', count: 2, unit: '份', estimated: false }],
    topics: [],
    reached: [{ audience: 'adult', people: 2, estimated: false }],
    installs: 1,
    staff: 1,
    vehicles: 0,
    companions: [],
    followUp: null,
    note: '',
    photos: [],
    ...changes,
  }
}

export async function photoOf(text: string): Promise<ShrunkPhoto> {
  const bytes = new TextEncoder().encode(text).buffer
  return { bytes, type: 'image/jpeg', width: 1600, height: 1200, hash: await sha256(bytes) }
}

/** A version as the office sends it down. */
export async function pulledFrom(version: VisitVersion, received: number): Promise<Pull['versions'][number]> {
  return { version, hash: await sha256(versionText(version)), received }
}

export function pageOf(changes: Partial<Pull>): Pull {
  return {
    account: worker,
    epoch: 'first',
    cursor: 'c',
    fresh: false,
    areas: [],
    places: [],
    gone: { areas: [], places: [], campaigns: [] },
    campaigns: [],
    versions: [],
    office: null,
    officeVersion: 'o',
    ...changes,
  }
}

const open = new Set<RecordBook>()

/** A new phone for every test. */
export function onANewPhone(): void {
  afterEach(async () => {
    for (const book of open) book.close()
    open.clear()
    for (const { name = '' } of await indexedDB.databases()) await Dexie.delete(name)
  })
}

let dataKey: Uint8Array | null = null

/** From here on every book of this file is sealed, as under a PIN. */
export function sealEveryBook(): void {
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  dataKey = newDataKey()
}

export async function openFor(account: Account = worker): Promise<RecordBook> {
  if (dataKey) keyring.held = createSealing(account.id, dataKey, 'sealed')
  const book = await openBook(account)
  open.add(book)
  return book
}
