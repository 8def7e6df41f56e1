import * as v from 'valibot'
import { limits, protocolVersion } from '../../protocol/messages.ts'
import { syncRequest, type SyncRequest } from '../../protocol/requests.ts'
import { faultsOf } from '../http/faults-of.ts'
import { Refused } from '../http/refusal.ts'

/** The envelope of a sync, or a refusal. The versions inside are judged one by one later. */
export function decodeRequest(body: unknown): SyncRequest {
  const claimed = v.safeParse(v.looseObject({ protocol: v.pipe(v.number(), v.integer()) }), body)
  if (claimed.success && claimed.output.protocol > protocolVersion) {
    throw new Refused('unsupported-protocol', `protocol ${claimed.output.protocol}`)
  }
  if (hasTooManyVersions(body)) throw new Refused('too-large', 'more versions than one request may carry')
  const read = v.safeParse(syncRequest, body)
  if (read.success) return read.output
  throw new Refused('bad-request', faultsOf(read.issues))
}

function hasTooManyVersions(body: unknown): boolean {
  const read = v.safeParse(v.looseObject({ versions: v.array(v.unknown()) }), body)
  return read.success && read.output.versions.length > limits.versionsPerRequest
}
