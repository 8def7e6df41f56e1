import type { SyncReply } from '../../protocol/messages.ts'

const lists = ['answers', 'areas', 'campaigns', 'versions', 'missingPhotos'] as const
const texts = ['epoch', 'cursor', 'officeVersion'] as const

/**
 * A reply whose parts are where they belong; null otherwise, and then nothing of it counts. The office's own
 * records are not checked one by one: it checked them when it took them.
 */
export function readSyncReply(body: unknown): SyncReply | null {
  if (typeof body !== 'object' || body === null) return null
  const reply = body as Partial<Record<keyof SyncReply, unknown>>
  const whole =
    lists.every((key) => Array.isArray(reply[key])) &&
    texts.every((key) => typeof reply[key] === 'string') &&
    typeof reply.places === 'object' &&
    reply.places !== null &&
    typeof reply.account === 'object' &&
    reply.account !== null
  return whole ? (body as SyncReply) : null
}
