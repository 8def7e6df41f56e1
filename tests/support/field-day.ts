import { test as base } from '@playwright/test'
import { rm } from 'node:fs/promises'
import type { Role } from '../../src/domain/people.ts'
import type { Place } from '../../src/domain/place.ts'
import { Client, type Seen } from './client.ts'
import { copyOfDemo, temporaryFolder } from './demo-data.ts'
import { Link } from './link.ts'
import { Phone, type PhoneSettings } from './phone.ts'
import { Server } from './server.ts'

/** The door where the demo's worker stands, in 12组 of 民范村第3网格. */
const doorOfTheWorker = '12组 37号'

/** A server with the demo county, a link to spoil, and as many phones as the story has. */
export class FieldDay {
  readonly #phones: Phone[] = []
  readonly #folders: string[] = []

  private constructor(
    readonly data: string,
    readonly server: Server,
    readonly link: Link,
    /** What the worker's phone gets at its first sync. */
    readonly seen: Seen,
  ) {
    this.#folders.push(data)
  }

  /** `build` is the folder of another build than the one under test. */
  static async begin({ build }: { readonly build?: string } = {}): Promise<FieldDay> {
    const data = await copyOfDemo()
    const server = await Server.start({ data, ...(build && { build }) })
    const link = await new Link(server.port).open()
    const seen = await (await Client.demo(server.url, 'worker')).pull()
    return new FieldDay(data, server, link, seen)
  }

  /** Of the worker's grid, by the name that people see. */
  place(name: string): Place {
    const place = this.seen.places.find((each) => each.name === name)
    if (!place) throw new Error(`there is no ${name} in the worker's grid`)
    return place
  }

  /** A phone that stands at the worker's door. */
  async phone(settings: Partial<PhoneSettings> = {}): Promise<Phone> {
    const profile = await temporaryFolder()
    this.#folders.push(profile)
    const { latitude, longitude } = this.place(doorOfTheWorker)
    const standpoint = { latitude, longitude, accuracy: 12 }
    const phone = await Phone.start({ url: this.link.url, profile, standpoint, ...settings })
    this.#phones.push(phone)
    return phone
  }

  /** No server, no network: as in a village without signal. */
  async loseSignal(): Promise<void> {
    this.link.set('cut')
    await this.server.kill()
  }

  async regainSignal(): Promise<void> {
    await this.server.start()
    this.link.set('open')
  }

  /** Straight to the server, past the link. */
  client(identity: Role): Promise<Client> {
    return Client.demo(this.server.url, identity)
  }

  async end(): Promise<void> {
    for (const phone of this.#phones) await phone.close()
    this.link.close()
    await this.server.kill()
    for (const folder of this.#folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Each test has a field day of its own; what the server printed is kept when it fails. */
export const test = base.extend<{ day: FieldDay }>({
  // Playwright asks for the first parameter in this form even where nothing is taken from it.
  // oxlint-disable-next-line no-empty-pattern
  day: async ({}, lend, info) => {
    const day = await FieldDay.begin()
    await lend(day)
    if (info.status !== info.expectedStatus) await info.attach('server', { body: day.server.output })
    await day.end()
  },
})
