import { protocolVersion } from '../../protocol/messages.ts'
import type { SyncRequest } from '../../protocol/requests.ts'
import type { Waiting } from '../record-book/outbox.ts'

/** The text of a request: the versions in it letter by letter as they were saved, at every try the same. */
export function toRequest(head: Omit<SyncRequest, 'protocol' | 'versions'>, batch: readonly Waiting[]): string {
  const start = JSON.stringify({ protocol: protocolVersion, ...head }).slice(0, -1)
  return `${start},"versions":[${batch.map((waiting) => waiting.text).join(',')}]}`
}
