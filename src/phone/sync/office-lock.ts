import type { LockOpened, LockPoint } from '../../protocol/lock.ts'
import type { Refused } from './reply.ts'
import { ask } from './transport.ts'
import { fromBase64, toBase64Url } from './base64.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** The office's point to wrap the key of this phone with. */
export async function askLockPoint(device: string): Promise<{ readonly ok: true; readonly point: Bytes } | Refused> {
  const reply = await ask<LockPoint>('GET', `/api/lock/${device}`)
  return reply.ok ? { ok: true, point: fromBase64(reply.body.point) } : reply
}

/** Asks the office, by a new one-time code, for what opens this phone after its PIN was lost; whoever has the code is signed in by it. */
export async function askToOpen(lost: {
  readonly account: string
  readonly device: string
  readonly ephemeral: Bytes
  readonly code: string
}): Promise<{ readonly ok: true; readonly opener: Bytes } | Refused> {
  const reply = await ask<LockOpened>('POST', '/api/lock/open', { ...lost, ephemeral: toBase64Url(lost.ephemeral) })
  return reply.ok ? { ok: true, opener: fromBase64(reply.body.opener) } : reply
}
