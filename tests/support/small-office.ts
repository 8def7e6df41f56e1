import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from '../../src/domain/people.ts'
import { tokenHash } from '../../src/server/accounts/session-cookie.ts'
import { openSqliteStore } from '../../src/server/store/sqlite/open.ts'
import type { Store } from '../../src/server/store/store.ts'
import { people } from '../contract/api/office.ts'
import { aPlace, anArea, everyArea, grids } from '../contract/field.ts'
import { BarePhone } from './bare-phone.ts'
import { temporaryFolder } from './demo-data.ts'
import { Link } from './link.ts'
import { Server } from './server.ts'
import { serverBuild } from './server-build.ts'

/** Doors in each grid of the small county. */
const doorsInAGrid = 12

/** The real server process on a small made-up county, a link to spoil, and phones without screens. */
export class SmallOffice {
  readonly #phones: BarePhone[] = []

  private constructor(
    readonly data: string,
    readonly server: Server,
    readonly link: Link,
  ) {}

  static async open(): Promise<SmallOffice> {
    const data = await temporaryFolder()
    const store = await openSqliteStore(join(data, 'gridwalk.sqlite'))
    await store.putAreas(everyArea.map(anArea))
    await store.putPlaces(grids.flatMap((grid) => Array.from({ length: doorsInAGrid }, (_, i) => aPlace(grid, i + 1))))
    for (const account of Object.values(people)) await store.putAccount(account)
    await store.close()
    const server = await Server.start({ data, build: await serverBuild(), env: { GRIDWALK_DEMO: 'off', GRIDWALK_HOST: '127.0.0.1' } })
    return new SmallOffice(data, server, await new Link(server.port).open())
  }

  /** A phone with the account's book open and its whole area on it. */
  async phone(account: Account, name: string = account.id): Promise<BarePhone> {
    const phone = new BarePhone(name, this.link.url)
    this.#phones.push(phone)
    phone.takeSession(await this.session(account))
    await phone.open(account)
    const refused = await phone.sync()
    if (refused) throw new Error(`the first sync of ${name}: ${refused.why}`)
    return phone
  }

  /** A session of the account, as if it had come in by a code. */
  async session(account: Account, lifetime = 86_400_000): Promise<string> {
    const token = randomBytes(16).toString('hex')
    const now = Date.now()
    await this.lookInside((store) =>
      store.openSession({ tokenHash: tokenHash(token), account: account.id, seen: now, expires: now + lifetime }),
    )
    return token
  }

  /** The office's own file, past its server. */
  async lookInside<T>(look: (store: Store) => Promise<T>): Promise<T> {
    const store = await openSqliteStore(join(this.data, 'gridwalk.sqlite'))
    try {
      return await look(store)
    } finally {
      await store.close()
    }
  }

  async close(): Promise<void> {
    for (const phone of this.#phones) phone.kill()
    this.link.close()
    await this.server.kill()
    await rm(this.data, { recursive: true, force: true, maxRetries: 5 })
  }
}
