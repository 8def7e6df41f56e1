import { expect } from '@playwright/test'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from './demo-data.ts'
import { Phone, type PhoneSettings } from './phone.ts'
import { Server } from './server.ts'

const standpoint = { latitude: 23.2206, longitude: 108.8046, accuracy: 12 }

/** A server with an empty data folder, for the county office of 宾阳, and the browsers of a story. */
export class NewOffice {
  readonly #phones: Phone[] = []

  private constructor(
    readonly data: string,
    readonly server: Server,
    readonly folders: string[],
  ) {}

  static async begin(): Promise<NewOffice> {
    const data = await temporaryFolder()
    const server = await Server.start({ data, env: { GRIDWALK_DEMO: 'off', GRIDWALK_COUNTY: '450126' } })
    return new NewOffice(data, server, [data])
  }

  /** The one-time link for the first account. */
  async firstLink(): Promise<string> {
    await expect.poll(() => this.server.output).toContain('/join/')
    return /[/]join[/]\w+/.exec(this.server.output)?.[0] ?? ''
  }

  async phone(settings: Partial<PhoneSettings> = {}): Promise<Phone> {
    const profile = await temporaryFolder()
    this.folders.push(profile)
    const phone = await Phone.start({ url: this.server.url, profile, standpoint, ...settings })
    this.#phones.push(phone)
    return phone
  }

  /** A CSV file on the desk. */
  async file(name: string, lines: readonly string[]): Promise<string> {
    const file = join(this.data, name)
    await writeFile(file, lines.join('\r\n'))
    return file
  }

  async visits(): Promise<number> {
    const health = (await (await fetch(`${this.server.url}/api/health`)).json()) as { counts: { visits: number } }
    return health.counts.visits
  }

  async end(): Promise<void> {
    for (const phone of this.#phones) await phone.close()
    await this.server.kill()
    for (const folder of this.folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
