import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { PhotoRef } from '../../src/domain/visit.ts'
import type { SyncReply } from '../../src/protocol/messages.ts'
import { makeCode } from '../../src/server/one-time-code.ts'
import { openDriver } from '../../src/server/store/sqlite/driver.ts'
import { openSqliteStore } from '../../src/server/store/sqlite/open.ts'
import { temporaryFolder } from '../support/demo-data.ts'
import { headersOf, packed, seedWorkers, visitsOf, type SeededWorker } from '../support/many-workers.ts'
import { aJpeg, hashOf } from '../support/pictures.ts'
import { peakOf } from '../support/resident-bytes.ts'
import { Server } from '../support/server.ts'
import { compared, limited, type Measure } from './measure.ts'

const phones = 1_000
const before = 100
const visitsEach = 20
/** Every tenth phone has a photo waiting, too. */
const withPhoto = 10
const signIns = 20
/** Tries of one phone; each waits as long as the office asks for. */
const mostTries = 20

/**
 * A thousand phones come back in the same moment with twenty visits each, some with a photo, each over a connection of
 * its own; meanwhile people sign in with codes. Against a hundred such phones one after the other, in the same run.
 */
export async function thousandPhones(): Promise<Measure[]> {
  const data = await temporaryFolder()
  const picture = await aJpeg({ width: 1600, height: 1200 })
  const workers = await seedWorkers(data, before + phones)
  const codes = await codesFor(data, workers.slice(0, signIns))
  const server = await Server.start({ data, env: { GRIDWALK_DEMO: 'off' } })
  try {
    const alone = await secondsFor(async () => {
      for (const worker of workers.slice(0, before)) await send(server.url, worker, picture)
    })
    const latencies: number[] = []
    const together = await secondsFor(async () => {
      const all = workers.slice(before).map((worker) => send(server.url, worker, picture))
      await Promise.all([...all, signInAll(server.url, codes, latencies)])
    })
    // Where the system does not tell it, nothing was measured that could be within its budget.
    const peak = (await peakOf(server.pid)) / 1e6 || Number.NaN
    await server.stop()
    await checkStore(data)
    const value = (phones * visitsEach) / together
    const baseline = (before * visitsEach) / alone
    return [
      compared({ name: 'thousand-phones', unit: 'visits/s', value, baseline, budget: 0.5, better: 'more' }),
      limited('thousand-phones-seconds', together, 's', 300),
      limited('thousand-phones-peak-memory', peak, 'MB', 600),
      limited('thousand-phones-sign-in-p95', latencies.toSorted((a, b) => a - b)[Math.ceil(signIns * 0.95) - 1] ?? Number.NaN, 'ms', 5_000),
    ]
  } finally {
    await server.kill()
    await rm(data, { recursive: true, force: true })
  }
}

/** As a phone does: visits first, then the photo, again as often as it is asked to come back. */
async function send(url: string, worker: SeededWorker, picture: Buffer): Promise<void> {
  const photo = worker.number % withPhoto === 0 ? Buffer.concat([picture, Buffer.from(`${worker.number}`)]) : null
  const versions = visitsOf(worker, 0, visitsEach, photo ? [refOf(photo)] : [])
  const body = packed(worker, versions)
  const reply = await insist(() => fetch(`${url}/api/sync`, { method: 'POST', headers: headersOf(worker), body }))
  const { answers } = (await reply.json()) as SyncReply
  const stored = answers.filter(({ answer }) => answer === 'stored' || answer === 'known').length
  if (stored !== visitsEach) throw new Error(`${stored} of ${visitsEach} visits were acknowledged`)
  if (!photo) return
  const headers = { 'x-gridwalk': '1', cookie: worker.cookie, 'content-type': 'image/jpeg' }
  const path = `${url}/api/photos/${refOf(photo).hash}`
  await (await insist(() => fetch(path, { method: 'PUT', headers, body: Uint8Array.from(photo) }))).arrayBuffer()
}

async function insist(ask: () => Promise<Response>): Promise<Response> {
  for (let tried = 0; tried < mostTries; tried++) {
    const reply = await ask().catch(() => null)
    if (reply?.ok) return reply
    if (reply && reply.status !== 503) throw new Error(`refused: ${reply.status} ${await reply.text()}`)
    await wait(Number(reply?.headers.get('retry-after') ?? 1) * 1_000)
  }
  throw new Error(`not taken after ${mostTries} tries`)
}

async function signInAll(url: string, codes: readonly string[], latencies: number[]): Promise<void> {
  for (const code of codes) {
    const began = performance.now()
    const headers = { 'x-gridwalk': '1', 'content-type': 'application/json' }
    const reply = await fetch(`${url}/api/sign-in`, { method: 'POST', headers, body: JSON.stringify({ code }) })
    await reply.arrayBuffer()
    if (!reply.ok) throw new Error(`an honest sign-in was refused: ${reply.status}`)
    latencies.push(performance.now() - began)
  }
}

async function codesFor(data: string, workers: readonly SeededWorker[]): Promise<string[]> {
  const store = await openSqliteStore(join(data, 'gridwalk.sqlite'))
  const codes: string[] = []
  for (const { account } of workers) codes.push((await makeCode(store, account, Date.now())).code)
  await store.close()
  return codes
}

/** Each visit exactly once, each photo there. */
async function checkStore(data: string): Promise<void> {
  const driver = await openDriver(join(data, 'gridwalk.sqlite'))
  const count = (sql: string) => Number(driver.value(sql))
  const rows = [count('select count(*) from versions'), count('select count(distinct visit) from versions')]
  const photos = count('select count(*) from photo_names where arrived is not null')
  driver.close()
  const [visits, pictures] = [(before + phones) * visitsEach, (before + phones) / withPhoto]
  if (rows.some((n) => n !== visits)) throw new Error(`${rows.join(' and ')} rows instead of ${visits}`)
  if (photos !== pictures) throw new Error(`${photos} photos instead of ${pictures}`)
}

function refOf(photo: Buffer): PhotoRef {
  return { hash: hashOf(photo), type: 'image/jpeg', bytes: photo.length, width: 1600, height: 1200 }
}

async function secondsFor(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1_000
}
