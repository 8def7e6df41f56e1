import type { Account, Role } from '../../../src/domain/people.ts'
import type { AreaCode } from '../../../src/domain/area.ts'
import type { AccountId } from '../../../src/domain/visit.ts'
import type { PulledVersion, SyncReply } from '../../../src/protocol/messages.ts'
import type { PeopleReply, PersonCode } from '../../../src/protocol/people.ts'
import { Client } from '../../support/client.ts'

/** The county office at its desk, with a connection of its own that nothing spoils; null where the server is down. */
export class Desk {
  readonly #client: Client

  constructor(url: string, token: string) {
    this.#client = new Client(url, 'oracle')
    this.#client.takeSession(token)
  }

  async codeFor(account: AccountId): Promise<string | null> {
    const reply = await this.#client.post(`/api/people/${account}/code`, {}).catch(() => null)
    return reply?.ok ? ((await reply.json()) as PersonCode).code : null
  }

  async people(): Promise<Account[]> {
    const reply = await this.#client.fetch('/api/people')
    return ((await reply.json()) as PeopleReply).people.map(({ account }) => account)
  }

  /** False when the office could not be reached. */
  async move(account: { readonly id: AccountId; readonly name: string; readonly role: Role }, area: AreaCode): Promise<boolean> {
    const { id, name, role } = account
    const body = JSON.stringify({ name, role, areas: [area] })
    const headers = { 'content-type': 'application/json' }
    const reply = await this.#client.fetch(`/api/people/${id}`, { method: 'PUT', body, headers }).catch(() => null)
    return reply?.ok ?? false
  }

  /** Ends every session of the account by switching it off and on again. */
  async revoke(account: AccountId): Promise<void> {
    for (const off of [true, false]) await this.#switch(account, off)
  }

  /** Lets in again whom a server that died between off and on, or a backup of that moment, has left off. */
  async letAllIn(): Promise<void> {
    for (const { id } of await this.people()) await this.#switch(id, false)
  }

  async #switch(account: AccountId, off: boolean): Promise<void> {
    const headers = { 'content-type': 'application/json' }
    await this.#client.fetch(`/api/people/${account}/off`, { method: 'PUT', body: JSON.stringify({ off }), headers }).catch(() => null)
  }

  /** Every row that comes down to the county, page by page; a version twice is in it twice. */
  async everything(): Promise<PulledVersion[]> {
    const rows: PulledVersion[] = []
    let reply: SyncReply | null = null
    do {
      reply = await this.#client.sync(reply ? { cursor: reply.cursor, office: reply.officeVersion } : {})
      rows.push(...reply.versions)
    } while (reply.more)
    return rows
  }

  async photo(hash: string): Promise<Buffer | null> {
    const reply = await this.#client.fetch(`/api/photos/${hash}`)
    return reply.ok ? Buffer.from(await reply.arrayBuffer()) : null
  }
}
