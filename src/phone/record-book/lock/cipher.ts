import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { pack, unpack } from './pack.ts'

const nonceBytes = 24

/**
 * Any value of a row as bytes that only the key opens: a random nonce (24 bytes, so that two never meet), then the text
 * and its proof. Bound to the name of its table. It is done at once, since a transaction ends while anything is awaited.
 */
export function sealValue(key: Uint8Array, table: string, value: unknown): Uint8Array<ArrayBuffer> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes))
  const plain = pack(value)
  const text = xchacha20poly1305(key, nonce, new TextEncoder().encode(table)).encrypt(plain)
  const sealed = new Uint8Array(nonceBytes + text.length)
  sealed.set(nonce)
  sealed.set(text, nonceBytes)
  return sealed
}

/** Throws where the bytes were not sealed by this key for this table. */
export function openValue(key: Uint8Array, table: string, sealed: Uint8Array): unknown {
  const cipher = xchacha20poly1305(key, sealed.subarray(0, nonceBytes), new TextEncoder().encode(table))
  return unpack(cipher.decrypt(sealed.subarray(nonceBytes)))
}
