import { createECDH, hkdfSync } from 'node:crypto'
import type { AccountId, DeviceId } from '../../domain/visit.ts'

/** Which of these very few 32 bytes are no number of the curve is found by trying; the next ones are then taken. */
const mostTries = 8

/**
 * The office's half of a pair for one phone of one account, worked out from the store's secret and kept nowhere: a store restored
 * from a backup has the same. Only the point leaves the server, so that a phone can wrap its key and cannot open it again.
 */
export function lockPoint(secret: string, account: AccountId, device: DeviceId): Buffer {
  return pairOf(secret, account, device).getPublicKey()
}

/** What opens a key that was wrapped with this point; null when it is none. */
export function lockOpener(secret: string, account: AccountId, device: DeviceId, ephemeral: Buffer): Buffer | null {
  try {
    const shared = pairOf(secret, account, device).computeSecret(ephemeral)
    return Buffer.from(hkdfSync('sha256', shared, ephemeral, 'gridwalk lock', 32))
  } catch {
    return null
  }
}

function pairOf(secret: string, account: AccountId, device: DeviceId) {
  for (let n = 0; n < mostTries; n++) {
    const pair = createECDH('prime256v1')
    try {
      pair.setPrivateKey(Buffer.from(hkdfSync('sha256', secret, '', JSON.stringify(['gridwalk lock', account, device, n]), 32)))
      return pair
    } catch {
      // Not a number of the curve, once in four thousand million.
    }
  }
  throw new Error('no number of the curve was found')
}
