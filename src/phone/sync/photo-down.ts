import { fetchBytes } from './transport.ts'

/** The office's copy of a photo; null where it has not arrived there, or nobody answers. Whether it is that photo its hash tells. */
export function fetchPhoto(hash: string): Promise<ArrayBuffer | null> {
  return fetchBytes(`/api/photos/${hash}`)
}
