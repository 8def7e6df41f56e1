import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { columnsToPlaces } from '../../src/protocol/place-columns.ts'
import { protocolVersion, type SignedIn, type SyncReply } from '../../src/protocol/messages.ts'
import type { SyncRequest } from '../../src/protocol/requests.ts'
import type { Area } from '../../src/domain/area.ts'
import type { Account, Role } from '../../src/domain/people.ts'
import type { Place } from '../../src/domain/place.ts'
import type { VisitVersion } from '../../src/domain/visit.ts'
import type { PulledVersion } from '../../src/protocol/messages.ts'

/** Everything an account may see, after pulling to the end. */
export interface Seen {
  readonly account: Account
  readonly areas: readonly Area[]
  readonly places: readonly Place[]
  readonly versions: readonly PulledVersion[]
  /** Where the next sync goes on. */
  readonly since: { readonly cursor: string; readonly office: string }
}

/** Talks to the server as a phone does, without a browser. */
export class Client {
  #cookie = ''

  constructor(
    readonly url: string,
    readonly device = 'test-device',
  ) {}

  /** A client that has come in by one tap, as one of the demo's three. */
  static async demo(url: string, identity: Role): Promise<Client> {
    const client = new Client(url)
    await client.signIn('/api/demo/sign-in', { identity })
    return client
  }

  /** Uses a session that somebody opened for it. */
  takeSession(token: string): void {
    this.#cookie = `gridwalk=${token}`
  }

  async signIn(path: string, body: unknown): Promise<SignedIn> {
    const reply = await this.post(path, body)
    if (!reply.ok) throw new Error(`not let in: ${reply.status} ${await reply.text()}`)
    this.#cookie = reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')
    return (await reply.json()) as SignedIn
  }

  post(path: string, body: unknown): Promise<Response> {
    return this.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  }

  fetch(path: string, { headers, ...init }: RequestInit = {}): Promise<Response> {
    return fetch(this.url + path, { ...init, headers: { 'x-gridwalk': '1', cookie: this.#cookie, ...(headers as object) } })
  }

  async sync(changes: Partial<SyncRequest> = {}): Promise<SyncReply> {
    const request: SyncRequest = {
      protocol: protocolVersion,
      device: this.device,
      app: 'test',
      cursor: null,
      office: null,
      versions: [],
      report: { waiting: 0, persisted: null },
      ...changes,
    }
    const reply = await this.fetch('/api/sync', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync(JSON.stringify(request)),
    })
    if (!reply.ok) throw new Error(`sync was refused: ${reply.status} ${await reply.text()}`)
    return (await reply.json()) as SyncReply
  }

  push(versions: readonly VisitVersion[], since: Partial<Seen['since']> = {}): Promise<SyncReply> {
    return this.sync({ ...since, versions: [...versions], report: { waiting: versions.length, persisted: true } })
  }

  async pull(): Promise<Seen> {
    let reply = await this.sync()
    const places = columnsToPlaces(reply.places)
    const areas = [...reply.areas]
    const versions = new Map(reply.versions.map((each) => [each.hash, each]))
    while (reply.more) {
      reply = await this.sync({ cursor: reply.cursor, office: reply.officeVersion })
      areas.push(...reply.areas)
      places.push(...columnsToPlaces(reply.places))
      // One version may come again with another standing; the later one holds.
      for (const each of reply.versions) versions.set(each.hash, each)
    }
    const since = { cursor: reply.cursor, office: reply.officeVersion }
    return { account: reply.account, areas, places, versions: [...versions.values()], since }
  }

  /** Resolves when what the account may see satisfies the wish; gives up with the test. */
  async pullUntil(wish: (seen: Seen) => boolean): Promise<Seen> {
    for (;;) {
      const seen = await this.pull()
      if (wish(seen)) return seen
      await wait(100)
    }
  }
}
