import { toHex } from '../../domain/hex.ts'
import { fromBase64 } from './base64.ts'
import { fetchWhole } from './transport.ts'

/** The office's copy of a photo, drawn anew there, with the hash to check it against. */
export interface PhotoDown {
  readonly bytes: ArrayBuffer
  /** SHA-256, lower-case hex. */
  readonly hash: string
}

/** Null where the photo has not arrived at the office, where it can do nothing with it, or nobody answers. */
export async function fetchPhoto(hash: string): Promise<PhotoDown | null> {
  const answer = await fetchWhole(`/api/photos/${hash}`)
  const digest = /^sha-256=:([\w+/]{43}=):$/.exec(answer?.headers.get('repr-digest') ?? '')?.[1]
  return answer && digest ? { bytes: answer.content, hash: toHex(fromBase64(digest)) } : null
}
