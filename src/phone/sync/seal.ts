import { keyPurposes, nonceOf, saltBytes, segmentBytes, tagBytes, writeHead, writeRecordHead } from '../../protocol/rescue-file.ts'
import { fromBase64 } from './base64.ts'

const plainBytes = segmentBytes - tagBytes

/** Whose file it is, and the key and mark that the office gave for it (base64). */
export interface SealedFor {
  readonly account: string
  readonly device: string
  readonly key: string
  readonly office: string
}

/**
 * Writes a sealed file record by record, holding no more than a segment of it in the clear. `close` resolves to its
 * parts in order.
 */
export async function createSealer({ account, device, key, office }: SealedFor) {
  const salt = crypto.getRandomValues(new Uint8Array(saltBytes))
  const head = own(writeHead({ office: fromBase64(office), salt, account, device }))
  const sealing = await fileKey(fromBase64(key), salt)
  const parts: Uint8Array<ArrayBuffer>[] = [head]
  let held: Uint8Array<ArrayBuffer> = new Uint8Array(0)
  let number = 0

  async function seal(bytes: Uint8Array<ArrayBuffer>, last: boolean): Promise<void> {
    const algorithm = { name: 'AES-GCM', iv: own(nonceOf(number++, last)), additionalData: head }
    parts.push(new Uint8Array(await crypto.subtle.encrypt(algorithm, sealing, bytes)))
  }

  return {
    async add(kind: number, ...content: Uint8Array[]): Promise<void> {
      const length = content.reduce((sum, piece) => sum + piece.length, 0)
      let all = joined([held, writeRecordHead(kind, length), ...content])
      // The last segment is sealed as such, so one is always held back.
      while (all.length > plainBytes) {
        await seal(all.slice(0, plainBytes), false)
        all = all.slice(plainBytes)
      }
      held = all
    },
    async close(): Promise<Uint8Array<ArrayBuffer>[]> {
      await seal(held, true)
      return parts
    },
  }
}

async function fileKey(key: Uint8Array<ArrayBuffer>, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const from = await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveKey'])
  const made = { name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode(keyPurposes.file) }
  return crypto.subtle.deriveKey(made, from, { name: 'AES-GCM', length: 256 }, false, ['encrypt'])
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
