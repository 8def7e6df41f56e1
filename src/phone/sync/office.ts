import type { PhotoKept, SyncReply } from '../../protocol/messages.ts'
import type { SlipsReply } from '../../protocol/slips.ts'
import { readSlipsReply } from './read-slips-reply.ts'
import { readSyncReply } from './read-sync-reply.ts'
import { noSignal, type Reply } from './reply.ts'
import { ask, exchange, look } from './transport.ts'

/** What a sync run asks of the office; tests put another in its place. */
export interface Office {
  sync(body: string): Promise<Reply<SyncReply>>
  slips(body: string): Promise<Reply<SlipsReply>>
  /** Bytes of a photo that the office has, that it has all of them, or can do nothing with them; 0 where it does not say so itself. */
  photoReceived(hash: string): Promise<number | 'whole' | 'unusable'>
  /** Sends the bytes from an offset on. */
  sendPhoto(hash: string, type: string, bytes: ArrayBuffer, from: number): Promise<Reply<PhotoKept>>
}

export const office: Office = {
  async sync(body) {
    const reply = await ask<unknown>('POST', '/api/sync', body)
    if (!reply.ok) return reply
    const read = readSyncReply(reply.body)
    return read ? { ok: true, body: read } : noSignal
  },

  async slips(body) {
    const reply = await ask<unknown>('POST', '/api/sync/slips', body)
    if (!reply.ok) return reply
    const read = readSlipsReply(reply.body)
    return read ? { ok: true, body: read } : noSignal
  },

  async photoReceived(hash) {
    const answer = await look(`/api/photos/${hash}`)
    // No body, no envelope: this header tells the office from a portal that says 200 to everything.
    if (answer?.headers.get('x-gridwalk') !== '1') return 0
    if (answer.status === 410) return 'unusable'
    return answer.status === 200 ? 'whole' : Number(answer.headers.get('x-received') ?? 0) || 0
  },

  sendPhoto(hash, type, bytes, from) {
    const rest = bytes.slice(from)
    const range = { 'content-range': `bytes ${from}-${bytes.byteLength - 1}/${bytes.byteLength}` }
    return exchange('PUT', `/api/photos/${hash}`, { bytes: rest, headers: { 'content-type': type, ...range } })
  },
}
