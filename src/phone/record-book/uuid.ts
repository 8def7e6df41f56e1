import { toHex } from '../../domain/hex.ts'

/** Fills the bytes with random ones, as `crypto.getRandomValues` does. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => void

const fromCrypto: FillRandom = (bytes) => {
  crypto.getRandomValues(bytes)
}

/**
 * uuid v7 (RFC 9562): time first, so that keys made later sort later and indexes stay compact. Two made in
 * the same millisecond, or after the clock was set back, still count upwards (method 1 of section 6.2).
 */
export function createUuids(fillRandom: FillRandom = fromCrypto): (now: number) => string {
  let lastTime = 0
  let counter = 0
  return (now) => {
    const bytes = new Uint8Array(16)
    fillRandom(bytes)
    const view = new DataView(bytes.buffer)
    // A clock before 1970 counts as 1970; a fraction of a millisecond has no place in 48 bits.
    const time = Math.max(0, Math.floor(now))
    if (time > lastTime) {
      lastTime = time
      // Start low, so that there is room to count up within the millisecond.
      counter = view.getUint16(6) & 0x7ff
    } else if (++counter > 0xfff) {
      lastTime += 1
      counter = 0
    }
    view.setUint16(0, Math.floor(lastTime / 2 ** 32))
    view.setUint32(2, lastTime % 2 ** 32)
    view.setUint16(6, 0x7000 | counter)
    view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f))
    const hex = toHex(bytes)
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }
}

export const newVisitId = createUuids()
