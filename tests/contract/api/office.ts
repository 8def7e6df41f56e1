import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Account } from '../../../src/domain/people.ts'
import type { OfficeSettings, SyncReply } from '../../../src/protocol/messages.ts'
import type { SyncRequest } from '../../../src/protocol/requests.ts'
import type { SlipsReply } from '../../../src/protocol/slips.ts'
import { tokenHash } from '../../../src/server/accounts/session-cookie.ts'
import { createApp, type Parts } from '../../../src/server/app.ts'
import { openSqliteStore } from '../../../src/server/store/sqlite/open.ts'
import { aPlace, anArea, county, everyArea, gridOne, gridTwo, grids, townOne, townTwo, villageOne } from '../field.ts'

const account = (id: string, role: Account['role'], ...areas: string[]): Account => ({
  id,
  name: id,
  role,
  areas,
  demo: false,
})

export const people = {
  worker: account('worker-1', 'worker', gridOne),
  neighbour: account('worker-2', 'worker', gridTwo),
  supervisor: account('supervisor-1', 'supervisor', townOne),
  otherTown: account('supervisor-2', 'supervisor', townTwo),
  county: account('county-1', 'county', county),
} as const

/** Who asks, an area of their own, and one outside of it. */
export const ownAndOther = [
  ['a worker', people.worker, gridOne, gridTwo],
  ['a worker, of the village above', people.worker, gridOne, villageOne],
  ['a supervisor', people.supervisor, villageOne, townTwo],
  ['a supervisor, of the county', people.supervisor, townOne, county],
  ['the county office', people.county, townTwo, '450127000000'],
] as const

const settings: OfficeSettings = {
  name: '宾阳县反诈中心',
  demo: false,
  divisionsSource: '统计用区划代码:国家统计局,2023年版',
  layers: [],
  vocabulary: null,
}

/** An endpoint with a small county and five accounts, its own folder and its own clock; nothing listens. */
export async function openOffice({ office = settings, phone = '', ...more }: Partial<Pick<Parts, 'office' | 'phone' | 'operations' | 'logger'>> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'gridwalk-office-'))
  const store = await openSqliteStore(join(folder, 'gridwalk.sqlite'))
  await store.putAreas(everyArea.map(anArea))
  await store.putPlaces(grids.map((grid) => aPlace(grid)))
  for (const each of Object.values(people)) await store.putAccount(each)
  const clock = { now: 1_795_000_000_000 }
  const app = await createApp({ store, office, photos: join(folder, 'photos'), phone, now: () => clock.now, ...more })
  let sessions = 0

  /** Signed in as this account, sending what our own page sends. */
  async function as(who: Account) {
    const token = `token-${(sessions += 1)}`
    await store.openSession({
      tokenHash: tokenHash(token),
      account: who.id,
      seen: clock.now,
      expires: clock.now + 1e10,
    })
    const cookies = { gridwalk: token }
    const ask = (options: InjectOptions): Promise<LightMyRequestResponse> =>
      app.inject({ ...options, cookies, headers: { 'x-gridwalk': '1', ...options.headers } })
    const sync = async (asked: Partial<Record<keyof SyncRequest, unknown>> = {}) => {
      const reply = await ask({ method: 'POST', url: '/api/sync', payload: { ...emptySync, ...asked } })
      return { status: reply.statusCode, ...reply.json<SyncReply & { refused?: string; retry?: boolean }>() }
    }
    const slips = async (sent: readonly unknown[] = [], cursor: string | null = null, device = 'phone-1') => {
      const reply = await ask({ method: 'POST', url: '/api/sync/slips', payload: { device, cursor, slips: sent } })
      return { status: reply.statusCode, ...reply.json<SlipsReply & { refused?: string }>() }
    }
    return { ask, sync, slips, cookies }
  }

  async function close() {
    await app.close()
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { app, store, clock, folder, as, close }
}

export type Office = Awaited<ReturnType<typeof openOffice>>

export const emptySync: SyncRequest = {
  protocol: 1,
  device: 'phone-1',
  app: '0.1.0',
  cursor: null,
  office: null,
  versions: [],
  report: { waiting: 0, persisted: true },
}

export function gzipped(body: unknown): { payload: Buffer; headers: Record<string, string> } {
  return {
    payload: gzipSync(typeof body === 'string' ? body : JSON.stringify(body)),
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
  }
}
