import { rm } from 'node:fs/promises'
import type { PhotoCopy } from '../store/store.ts'
import type { PhotoFolder } from './photo-folder.ts'
import type { Redrawer } from './redraw/redrawer.ts'
import { sniffPhoto } from './sniff-photo.ts'

/**
 * The copy that others are shown, drawn anew from the bytes that a phone sent: pixels and nothing else. Resolves once
 * it is on disk, or to why these bytes can never be shown.
 */
export async function drawCopy(
  photos: PhotoFolder,
  redrawer: Redrawer,
  { hash, original }: { readonly hash: string; readonly original: string },
): Promise<PhotoCopy> {
  const type = await sniffPhoto(original)
  if (!type) return { fault: 'not-a-picture' }
  const drawn = `${original}.drawn`
  const answer = await redrawer.redraw(original, drawn, type)
  if ('fault' in answer) {
    await rm(drawn, { force: true })
    return { fault: answer.fault }
  }
  return { served: await photos.keep(drawn, hash) }
}
