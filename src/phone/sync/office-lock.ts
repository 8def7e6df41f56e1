import type { LockOpened, LockPoint } from '../../protocol/lock.ts'
import type { Refused } from './reply.ts'
import { ask } from './transport.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** The office's point to wrap the key of this phone with. */
export async function askLockPoint(device: string): Promise<{ readonly ok: true; readonly point: Bytes } | Refused> {
  const reply = await ask<LockPoint>('GET', `/api/lock/${device}`)
  return reply.ok ? { ok: true, point: toBytes(reply.body.point) } : reply
}

/** Asks the office, by a new one-time code, for what opens this phone after its PIN was lost; whoever has the code is signed in by it. */
export async function askToOpen(lost: {
  readonly account: string
  readonly device: string
  readonly ephemeral: Bytes
  readonly code: string
}): Promise<{ readonly ok: true; readonly opener: Bytes } | Refused> {
  const reply = await ask<LockOpened>('POST', '/api/lock/open', { ...lost, ephemeral: toText(lost.ephemeral) })
  return reply.ok ? { ok: true, opener: toBytes(reply.body.opener) } : reply
}

/** base64url, as the office writes bytes. */
function toBytes(text: string): Bytes {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
}

function toText(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
