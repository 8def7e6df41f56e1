import { createHmac, randomInt, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import type { AccountId } from '../domain/visit.ts'
import type { OneTimeCode } from './store/act-store.ts'
import type { Store } from './store/store.ts'

/** Nothing that is taken for something else when read aloud or copied by hand: no 0 O, 1 I L. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 6
const wellFormed = new RegExp(`^[${alphabet}]{${length}}$`)

export const codeLifetime = 72 * 3_600_000

export function newCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** What somebody typed as a code: upper case, spaces and dashes gone; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  return wellFormed.test(code) ? code : null
}

const stretch = promisify<string, string, number, Buffer>(scrypt)

/** Slow on purpose and salted with the store's secret: six characters alone would be found from a plain hash in seconds. */
export async function codeHash(code: string, secret: string): Promise<string> {
  return (await stretch(code, `gridwalk code ${secret}`, 32)).toString('hex')
}

/**
 * Twelve bits that tell nearly every wrong code without the slow hash, so that a flood of them costs the server next to
 * nothing. Keyed with the store's secret; whoever has stolen the store is still left with two hundred thousand slow
 * hashes a code, which runs out in three days.
 */
export function codeHint(code: string, secret: string): number {
  return createHmac('sha256', `gridwalk hint ${secret}`).update(code).digest().readUInt16BE() >> 4
}

/** A new one-time code for an account, and what the store is to keep of it: the code itself is kept nowhere. */
export async function drawCode(store: Pick<Store, 'secret'>, account: AccountId, now: number): Promise<{ code: string; kept: OneTimeCode }> {
  const code = newCode()
  const secret = await store.secret()
  return { code, kept: { hash: await codeHash(code, secret), hint: codeHint(code, secret), account, expires: now + codeLifetime } }
}

/** One that is drawn and kept. */
export async function makeCode(store: Store, account: AccountId, now: number): Promise<{ code: string; expires: number }> {
  const { code, kept } = await drawCode(store, account, now)
  await store.putCode(kept)
  return { code, expires: kept.expires }
}
