import type { BookDatabase } from '../database.ts'

/** What lies in the book of its lock, readable without the PIN: the key of the records wrapped twice, never by itself. */
export interface LockRow {
  /** `sealing`: rows that were there before are still being sealed; `opening`: the lock was taken off, and they are being opened. */
  readonly state: 'sealing' | 'sealed' | 'opening'
  readonly byPin: WrappedByPin
  readonly byOffice: WrappedForOffice
  /** Wrong tries in a row; see `tries.ts`. */
  readonly tries: number
  /** Milliseconds that were waited since the last of them. */
  readonly waited: number
  /** The key itself, once the PIN was given to take the lock off: rows not yet opened must stay readable. */
  readonly key?: Uint8Array<ArrayBuffer>
}

export interface WrappedByPin {
  readonly salt: Uint8Array<ArrayBuffer>
  readonly rounds: number
  readonly iv: Uint8Array<ArrayBuffer>
  readonly wrapped: Uint8Array<ArrayBuffer>
}

export interface WrappedForOffice {
  /** The public half of a pair made for this once; its private half is gone. Uncompressed point of P-256, 65 bytes. */
  readonly ephemeral: Uint8Array<ArrayBuffer>
  readonly iv: Uint8Array<ArrayBuffer>
  readonly wrapped: Uint8Array<ArrayBuffer>
}

export async function readLockRow({ meta }: BookDatabase): Promise<LockRow | null> {
  const row = await meta.get('lock')
  return (row?.value as LockRow | undefined) ?? null
}

/** Null takes the lock away. */
export async function putLockRow({ meta }: BookDatabase, lock: LockRow | null): Promise<void> {
  await (lock ? meta.put({ key: 'lock', value: lock }) : meta.delete('lock'))
}
