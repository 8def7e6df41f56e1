import type { WrappedByPin, WrappedForOffice } from './lock-row.ts'

/** OWASP's figure for PBKDF2 with SHA-256 (2023). Six digits stay six digits: it holds back a finder, not a laboratory. */
const rounds = 600_000

/** The key under which all rows of a book are sealed: 32 random bytes. */
export function newDataKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(32))
}

export async function wrapByPin(dataKey: Uint8Array<ArrayBuffer>, pin: string): Promise<WrappedByPin> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const key = await keyFromPin(pin, salt, rounds)
  return { salt, rounds, ...(await encrypt(key, dataKey)) }
}

/** Null when the PIN is another one. */
export async function unwrapByPin(wrapped: WrappedByPin, pin: string): Promise<Uint8Array<ArrayBuffer> | null> {
  return decrypt(await keyFromPin(pin, wrapped.salt, wrapped.rounds), wrapped)
}

/** Wraps it so that nobody on this phone can open it again, but the office can (its public point on P-256, 65 bytes). */
export async function wrapForOffice(dataKey: Uint8Array<ArrayBuffer>, officePublic: Uint8Array<ArrayBuffer>): Promise<WrappedForOffice> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const office = await crypto.subtle.importKey('raw', officePublic, curve, false, [])
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: office }, pair.privateKey, 256)
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: ephemeral, info: new TextEncoder().encode('gridwalk lock') },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  )
  return { ephemeral, ...(await encrypt(key, dataKey)) }
}

/** By the 32 bytes that the office works out from `ephemeral`; null when they are of another phone, account or office. */
export async function unwrapByOffice(wrapped: WrappedForOffice, opener: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  return decrypt(await crypto.subtle.importKey('raw', opener, 'AES-GCM', false, ['decrypt']), wrapped)
}

async function keyFromPin(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

async function encrypt(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>) {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  return { iv, wrapped: new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes)) }
}

async function decrypt(key: CryptoKey, { iv, wrapped }: Pick<WrappedForOffice, 'iv' | 'wrapped'>): Promise<Uint8Array<ArrayBuffer> | null> {
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, wrapped).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  )
}
