import type { FastifyInstance } from 'fastify'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from '../../src/domain/people.ts'
import { tokenHash } from '../../src/server/accounts/session-cookie.ts'
import { createApp } from '../../src/server/app.ts'
import { copierOf, openStore } from '../../src/server/open-store.ts'
import type { StoreCopier } from '../../src/server/store/store-copier.ts'
import type { Store } from '../../src/server/store/store.ts'
import { aPlace, anArea, everyArea, grids } from '../contract/field.ts'

const settings = { name: '宾阳县反诈中心', demo: false, divisionsSource: '', layers: [], vocabulary: null }

/** A whole office in this process on a data folder, or a database, of its own, that can be closed, set back and opened again. */
export class OfficeHere {
  store!: Store
  app!: FastifyInstance

  private constructor(
    readonly data: string,
    /** Null where the store lies in the data folder. */
    readonly database: string | null,
    readonly clock: { now: number },
  ) {}

  static async open(people: readonly Account[], database: string | null = null): Promise<OfficeHere> {
    const office = new OfficeHere(await mkdtemp(join(tmpdir(), 'gridwalk-office-here-')), database, { now: Date.now() })
    await office.start()
    await office.store.putAreas(everyArea.map(anArea))
    await office.store.putPlaces(grids.map((grid) => aPlace(grid)))
    for (const each of people) await office.store.putAccount(each)
    return office
  }

  async start(): Promise<void> {
    const photos = join(this.data, 'photos')
    await mkdir(photos, { recursive: true })
    this.store = await openStore(this)
    this.app = await createApp({ store: this.store, office: settings, photos, phone: '', now: () => this.clock.now })
  }

  get copier(): StoreCopier {
    return copierOf(this)
  }

  async stop(): Promise<void> {
    await this.app.close()
    await this.store.close()
  }

  /** For good: its folder goes, too. */
  async close(): Promise<void> {
    await this.stop()
    await rm(this.data, { recursive: true, force: true })
  }

  /** Lets the account in; resolves to its cookie. */
  async letIn(account: Account): Promise<string> {
    const token = crypto.randomUUID()
    await this.store.openSession({ tokenHash: tokenHash(token), account: account.id, seen: this.clock.now, expires: this.clock.now + 1e10 })
    return token
  }
}
