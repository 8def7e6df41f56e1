import type { InjectOptions } from 'fastify'
import type { Account } from '../../src/domain/people.ts'
import type { Place } from '../../src/domain/place.ts'
import type { VisitContent } from '../../src/domain/visit.ts'
import type { RecordBook } from '../../src/phone/record-book/book.ts'
import { openFor, visitTo } from '../../src/phone/record-book/for-tests.ts'
import { keepPhoto } from '../../src/phone/record-book/photos.ts'
import { saveVisit } from '../../src/phone/record-book/save-visit.ts'
import { office as liveOffice } from '../../src/phone/sync/office.ts'
import { toolsFor } from '../../src/phone/sync/for-tests.ts'
import type { Refused } from '../../src/phone/sync/reply.ts'
import { runSync } from '../../src/phone/sync/run.ts'
import { madeUpPhoto } from './made-up-photo.ts'
import type { OfficeHere } from './office-here.ts'

/** The app's own book and sync without a screen, talking to an office in this process. One book an account. */
export class PhoneHere {
  #cookie = ''

  private constructor(
    readonly book: RecordBook,
    readonly office: OfficeHere,
  ) {}

  static async of(account: Account, office: OfficeHere): Promise<PhoneHere> {
    const phone = new PhoneHere(await openFor(account), office)
    await phone.signIn()
    return phone
  }

  async signIn(): Promise<void> {
    this.#cookie = await this.office.letIn(this.book.account)
  }

  async log(place: Place, { photo, ...content }: Partial<VisitContent> & { photo?: string } = {}) {
    const photos = photo === undefined ? [] : [await keepPhoto(this.book, madeUpPhoto(0, Buffer.from(photo)))]
    return saveVisit(this.book, visitTo(place, { ...content, photos }), { position: null, now: this.office.clock.now })
  }

  /** One run, as when the app comes to the front; null when all went well. */
  async sync(): Promise<Refused | null> {
    return this.online(() => runSync(this.book, toolsFor(liveOffice, { now: () => this.office.clock.now })))
  }

  /** With a line to the office while the work is done. */
  async online<T>(work: () => Promise<T>): Promise<T> {
    const before = globalThis.fetch
    globalThis.fetch = (address, init) => this.#reach(address as string, init)
    try {
      return await work()
    } finally {
      globalThis.fetch = before
    }
  }

  async #reach(url: string, { method, headers, body }: RequestInit = {}): Promise<Response> {
    const reply = await this.office.app.inject({
      method: method as NonNullable<InjectOptions['method']>,
      url,
      headers: headers as Record<string, string>,
      cookies: { gridwalk: this.#cookie },
      ...(body ? { payload: Buffer.from(body as ArrayBuffer) } : {}),
    })
    const told = Object.entries(reply.headers).map(([name, value]): [string, string] => [name, String(value)])
    const empty = method === 'HEAD' || reply.statusCode === 204
    return new Response(empty ? null : new Uint8Array(reply.rawPayload), { status: reply.statusCode, headers: told })
  }
}
