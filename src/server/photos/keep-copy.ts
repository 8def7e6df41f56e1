import { rm } from 'node:fs/promises'
import type { AreaCode } from '../../domain/area.ts'
import type { PhotoCopy, Store } from '../store/store.ts'
import type { PhotoFolder } from './photo-folder.ts'
import type { Redrawer } from './redraw/redrawer.ts'
import { sniffPhoto } from './sniff-photo.ts'

export interface CopyTools {
  readonly store: Pick<Store, 'photoArrived'>
  readonly photos: PhotoFolder
  readonly redrawer: Redrawer
  readonly now: () => number
}

/** Which photo, and where it is named. */
export interface NamedPhoto {
  readonly hash: string
  readonly areas: readonly AreaCode[]
}

/**
 * Draws the copy that others are shown anew from the bytes that a phone sent: pixels and nothing else. Resolves once it is on
 * disk and the store knows that the photo has arrived, or why these bytes can never be shown.
 */
export async function keepCopy(tools: CopyTools, { hash, areas }: NamedPhoto, original: string): Promise<PhotoCopy> {
  const copy = await drawCopy(tools, hash, original)
  await tools.store.photoArrived(areas, hash, tools.now(), copy)
  return copy
}

async function drawCopy({ photos, redrawer }: CopyTools, hash: string, original: string): Promise<PhotoCopy> {
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
