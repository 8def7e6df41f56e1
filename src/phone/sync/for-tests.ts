import { placesToColumns } from '../../protocol/place-columns.ts'
import { envelope, type Answer, type PulledVersion, type SyncReply } from '../../protocol/messages.ts'
import type { SyncRequest } from '../../protocol/requests.ts'
import type { SlipAnswer } from '../../protocol/slips.ts'
import type { SlipsRequest } from '../../protocol/slip-request.ts'
import type { KeptSlip, Slip } from '../../domain/slips/slip.ts'
import { versionText, type VisitVersion } from '../../domain/visit.ts'
import { sha256 } from '../record-book/fingerprint.ts'
import { worker } from '../record-book/for-tests.ts'
import type { Office } from './office.ts'
import { noSignal, type Refused, type Reply } from './reply.ts'
import type { RunTools } from './run.ts'

/** A little office in memory: it takes versions, names them, and sends them down to everybody. */
export class TestOffice implements Office {
  readonly requests: string[] = []
  readonly photos = new Map<string, Uint8Array>()
  epoch = 'first'
  /** What it sends down, in order; the cursor is how far a phone has read. */
  feed: PulledVersion[] = []
  /** Slips that it holds, and sends down to everybody. */
  slipFeed: KeptSlip[] = []
  pageSize = 1000
  /** Said instead of the next answers, one after the other. */
  readonly instead: (Reply<SyncReply> | 'swallowed' | ((reply: SyncReply) => SyncReply))[] = []
  /** Versions that it sets aside, and those that it stumbles over. */
  aside: (version: VisitVersion) => boolean = () => false
  stumbles: (batch: readonly VisitVersion[]) => Refused | null = () => null
  missingPhotos: string[] = []
  places: SyncReply['places'] = placesToColumns([])

  async sync(body: string): Promise<Reply<SyncReply>> {
    this.requests.push(body)
    const special = this.instead.shift()
    if (special && typeof special === 'object') return special
    const request = JSON.parse(body) as SyncRequest
    const batch = request.versions as VisitVersion[]
    const stumble = this.stumbles(batch)
    if (stumble) return stumble
    const reply = await this.#take(request, batch)
    if (special === 'swallowed') return noSignal
    return { ok: true, body: special ? special(reply) : reply }
  }

  async #take({ cursor }: SyncRequest, batch: readonly VisitVersion[]): Promise<SyncReply> {
    const answers = []
    for (const [index, version] of batch.entries()) answers.push(await this.#answer(version, index))
    const [epoch, reached] = cursor?.split(':') ?? []
    const fresh = epoch !== this.epoch
    const from = fresh ? 0 : Number(reached)
    const versions = this.feed.slice(from, from + this.pageSize)
    const next = from + versions.length
    return {
      envelope,
      protocol: 1,
      epoch: this.epoch,
      account: worker,
      answers,
      cursor: `${this.epoch}:${next}`,
      more: next < this.feed.length,
      remaining: this.feed.length - next,
      fresh,
      areas: [],
      places: fresh ? this.places : placesToColumns([]),
      gone: { areas: [], places: [], campaigns: [] },
      campaigns: [],
      versions,
      missingPhotos: this.missingPhotos,
      office: null,
      officeVersion: 'o',
    }
  }

  async #answer(version: VisitVersion, index: number): Promise<Answer> {
    const hash = await sha256(versionText(version))
    const name = { index, sequence: version.sequence, hash }
    if (this.aside(version)) return { ...name, answer: 'set-aside', why: 'unknown-place' }
    if (this.feed.some((one) => one.hash === hash)) return { ...name, answer: 'known' }
    this.feed.push({ version, hash, received: this.feed.length + 1, standing: 'shown' })
    return { ...name, answer: 'stored' }
  }

  async slips(body: string): ReturnType<Office['slips']> {
    const { slips } = JSON.parse(body) as SlipsRequest
    const answers = (slips as Slip[]).map((slip, index): SlipAnswer => {
      const known = this.slipFeed.some(({ id }) => id === slip.id)
      if (!known) this.slipFeed.push({ ...slip, received: this.slipFeed.length + 1 })
      return { index, id: slip.id, answer: known ? 'known' : 'stored' }
    })
    const reply = { envelope, account: worker.id, epoch: this.epoch, answers, slips: this.slipFeed }
    return { ok: true, body: { ...reply, cursor: 's', more: false, fresh: false } }
  }

  async photoReceived(hash: string): Promise<number | 'whole' | 'unusable'> {
    return this.photos.get(hash)?.length ?? 0
  }

  async sendPhoto(hash: string, _type: string, bytes: ArrayBuffer, from: number): ReturnType<Office['sendPhoto']> {
    const whole = new Uint8Array([...(this.photos.get(hash) ?? []).slice(0, from), ...new Uint8Array(bytes, from)])
    this.photos.set(hash, whole)
    return { ok: true, body: { envelope, hash, received: whole.length, whole: true } }
  }

  /** The sequences that each request carried. */
  get sent(): number[][] {
    return this.requests.map((body) => ((JSON.parse(body) as SyncRequest).versions as VisitVersion[]).map((v) => v.sequence))
  }
}

export function toolsFor(office: Office, changes: Partial<RunTools> = {}): RunTools {
  return {
    office,
    now: () => 0,
    app: '0.1.0',
    persisted: () => true,
    batch: { size: 200, last: [] },
    photosRefused: new Set(),
    progress: () => undefined,
    stopped: () => false,
    ...changes,
  }
}

export const refusedFor = (why: Refused['why'], retryAfter: number | null = null): Refused => ({
  ok: false,
  why,
  retry: true,
  retryAfter,
})
