import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { Agent, request as ask, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { townOf } from '../../src/domain/area.ts'
import type { Place } from '../../src/domain/place.ts'
import type { VisitVersion } from '../../src/domain/visit.ts'
import { protocolVersion, type Invited, type SyncReply } from '../../src/protocol/messages.ts'
import type { SyncRequest } from '../../src/protocol/requests.ts'
import { openSqliteStore } from '../../src/server/store/sqlite/open.ts'
import { Client } from '../support/client.ts'
import { copyOfDemo } from '../support/demo-data.ts'
import { Server } from '../support/server.ts'
import { metHousehold } from '../support/visits.ts'
import { compared, median, type Measure } from './measure.ts'

const phoneCount = 8
const batch = 100
const rounds = 60
const warmUp = 20

/**
 * Durable visits a second: eight phones that send a full batch each at the same moment, against the same calls on
 * the same store without a server. In turns. A phone's own work, writing and packing its request and reading the
 * answers, is done by other processors in the field and stands outside the clock.
 */
export async function push(): Promise<Measure[]> {
  const served = await copyOfDemo()
  const bare = await copyOfDemo()
  const server = await Server.start({ data: served })
  const store = await openSqliteStore(join(bare, 'gridwalk.sqlite'))
  try {
    const phones = await workersWithPhones(server.url)
    const overHttp: number[] = []
    const inProcess: number[] = []
    for (let round = 0; round < rounds; round++) {
      const batches = phones.map((phone) => phone.visits())
      const bodies = phones.map((phone, i) => phone.pack(batches[i]!))
      overHttp.push(await perSecond(() => Promise.all(phones.map((phone, i) => phone.send(bodies[i]!)))))
      for (const phone of phones) phone.readAnswers()

      const calls = batches.map((versions) => {
        const incoming = versions.map((version) => ({ version, received: Date.now() }))
        return () => store.storeVersions(townOf(versions[0]!.area), incoming)
      })
      inProcess.push(await perSecond(() => Promise.all(calls.map((call) => call()))))
    }
    for (const phone of phones) phone.hangUp()
    const value = median(overHttp.slice(warmUp))
    const baseline = median(inProcess.slice(warmUp))
    return [compared({ name: 'push', unit: 'visits/s', value, baseline, budget: 0.6, better: 'more' })]
  } finally {
    await store.close()
    await server.kill()
    await rm(served, { recursive: true, force: true })
    await rm(bare, { recursive: true, force: true })
  }
}

async function perSecond(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (phoneCount * batch) / ((performance.now() - began) / 1000)
}

/** Each for a grid of their own, as in the field: nobody is sent what another one has just brought. */
async function workersWithPhones(url: string): Promise<Phone[]> {
  const office = await Client.demo(url, 'county')
  const { places } = await office.pull()
  const doors = places.filter((place) => place.kind === 'household')
  const grids = [...new Set(doors.map((door) => door.area))].slice(0, phoneCount)
  return Promise.all(
    grids.map(async (grid, number) => {
      const invited = await office.post('/api/accounts', { name: `worker ${number}`, role: 'worker', areas: [grid] })
      const { account, code } = (await invited.json()) as Invited
      const phone = new Phone(url, account.id, doors.filter((door) => door.area === grid), number)
      await phone.signIn(code)
      return phone
    }),
  )
}

/** With a connection of its own, and as little of a client as can be: its work shares the machine with the server. */
class Phone {
  readonly #device: string
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  #cookie = ''
  #since: Pick<SyncRequest, 'cursor' | 'office'> = { cursor: null, office: null }
  #made = 0
  #reply: { readonly bytes: Buffer; readonly gzipped: boolean } | null = null

  constructor(
    private readonly url: string,
    private readonly account: string,
    private readonly doors: readonly Place[],
    private readonly number: number,
  ) {
    this.#device = `phone-${number}`
  }

  /** Comes in and reads all there is for its grid. */
  async signIn(code: string): Promise<void> {
    const client = new Client(this.url, this.#device)
    const reply = await client.post('/api/sign-in', { code })
    this.#cookie = reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')
    do await this.send(this.pack([]))
    while (this.#read().more)
  }

  visits(): VisitVersion[] {
    const device = this.#device
    return Array.from({ length: batch }, () => {
      const sequence = ++this.#made
      const door = this.doors[sequence % this.doors.length]!
      // No two phones make the same visit.
      return metHousehold(door, this.account, sequence * phoneCount + this.number, { device, sequence })
    })
  }

  pack(versions: readonly VisitVersion[]): Buffer {
    const request: SyncRequest = {
      protocol: protocolVersion,
      device: this.#device,
      app: 'bench',
      ...this.#since,
      versions: [...versions],
      report: { waiting: versions.length, persisted: true },
    }
    return gzipSync(JSON.stringify(request))
  }

  async send(body: Buffer): Promise<void> {
    const sent = ask(`${this.url}/api/sync`, {
      method: 'POST',
      agent: this.#agent,
      headers: {
        'x-gridwalk': '1',
        cookie: this.#cookie,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        'content-length': body.length,
        'accept-encoding': 'gzip',
      },
    }).end(body)
    const [reply] = (await once(sent, 'response')) as [IncomingMessage]
    const pieces: Buffer[] = []
    for await (const piece of reply) pieces.push(piece as Buffer)
    this.#reply = { bytes: Buffer.concat(pieces), gzipped: reply.headers['content-encoding'] === 'gzip' }
  }

  readAnswers(): void {
    const { answers } = this.#read()
    const stored = answers.filter(({ answer }) => answer === 'stored').length
    if (stored !== batch) throw new Error(`${stored} of ${batch} visits were stored`)
  }

  /** Opens the reply and goes on behind it. */
  #read(): SyncReply {
    if (!this.#reply) throw new Error('nothing was sent yet')
    const { bytes, gzipped } = this.#reply
    const text = (gzipped ? gunzipSync(bytes) : bytes).toString('utf8')
    const reply = JSON.parse(text) as SyncReply
    if (!reply.envelope || !reply.answers) throw new Error(`the server refused: ${text.slice(0, 200)}`)
    this.#since = { cursor: reply.cursor, office: reply.officeVersion }
    return reply
  }

  hangUp(): void {
    this.#agent.destroy()
  }
}
