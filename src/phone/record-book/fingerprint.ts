import { toHex } from '../../domain/hex.ts'

/** SHA-256 in lower-case hex: the name of a version and of a photo, on the phone and at the office. */
export async function sha256(content: string | ArrayBuffer): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}
