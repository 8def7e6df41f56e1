import { hkdfSync } from 'node:crypto'
import { keyPurposes, officeMarkBytes } from '../../protocol/rescue-file.ts'

/** From the store's secret (hex): the same after a restore, another one in every office. */
export function phoneKey(secret: string, account: string, device: string): Buffer {
  return derive(Buffer.from(secret, 'hex'), Buffer.alloc(0), keyPurposes.phone(account, device), 32)
}

export function officeMark(secret: string): Buffer {
  return derive(Buffer.from(secret, 'hex'), Buffer.alloc(0), keyPurposes.office, officeMarkBytes)
}

export function fileKey(key: Buffer, salt: Uint8Array): Buffer {
  return derive(key, salt, keyPurposes.file, 32)
}

function derive(from: Buffer, salt: Uint8Array, purpose: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', from, salt, purpose, bytes))
}
