import type { Account } from '../../../src/domain/people.ts'
import type { Random } from '../../support/seeded-random.ts'
import { BarePhone } from '../../support/bare-phone.ts'
import { Link } from '../../support/link.ts'
import type { Desk } from './desk.ts'

/** One phone or desk with its own way to the office, and whoever is signed in on it. */
export class Device {
  readonly phone: BarePhone
  /** Index into `accounts`. */
  #turn = 0
  /** The session is gone: the next step that needs it signs in. */
  signedOut = true
  #clock = 0
  #opening: Promise<unknown> | null = null

  private constructor(
    readonly name: string,
    readonly accounts: readonly Account[],
    readonly link: Link,
  ) {
    this.phone = new BarePhone(name, link.url)
    this.phone.now = () => Date.now() + this.#clock
  }

  static async make(name: string, accounts: readonly Account[], server: number): Promise<Device> {
    return new Device(name, accounts, await new Link(server).open())
  }

  get account(): Account {
    return this.accounts[this.#turn] as Account
  }

  now(): number {
    return this.phone.now()
  }

  /** Sets the clock wrong by so many milliseconds. */
  setClock(wrong: number): void {
    this.#clock = wrong
  }

  /** The book of whoever has the device now: one that was still opening when it changed hands is put away again. */
  async open(): Promise<void> {
    while (!this.phone.isOn || this.phone.book.account.id !== this.account.id) {
      if (this.phone.isOn) this.phone.kill()
      this.#opening ??= this.phone.open(this.account).finally(() => (this.#opening = null))
      await this.#opening
    }
  }

  /** The next of its people takes the phone: the one before signs out first, what waits stays. */
  async handOver(): Promise<void> {
    this.phone.kill()
    await this.#opening
    this.phone.kill()
    this.phone.signOut()
    this.signedOut = true
    this.#turn = (this.#turn + 1) % this.accounts.length
    await this.open()
  }

  /** Asks the office for a code and comes in by it; false when one of the two did not work. */
  async signIn(desk: Desk): Promise<boolean> {
    const code = await desk.codeFor(this.account.id)
    if (code === null) return false
    const reply = await this.phone.signIn(code)
    this.signedOut = !reply.ok
    return reply.ok
  }

  /** One run of sync; what stopped it, or null. */
  async sync(): Promise<string | null> {
    const refused = await this.phone.sync()
    if (refused?.why === 'not-signed-in') this.signedOut = true
    return refused?.why ?? null
  }

  /** Lets anything between nothing and a whole run happen, then takes the power away and starts again. */
  async die(random: Random): Promise<void> {
    await turns(random.whole(0, 60))
    this.phone.kill()
    await turns(random.whole(0, 5))
    await this.open()
  }

  close(): void {
    this.phone.kill()
    this.link.close()
  }
}

/** So many turns of everything that runs in this process. */
export async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve))
}
