import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Account } from '../../domain/people.ts'
import { envelope, type PhotoKept } from '../../protocol/messages.ts'
import { Refused } from '../http/refusal.ts'
import { onlySignedIn, signedIn } from '../http/signed-in.ts'
import type { Store } from '../store/store.ts'
import { keepCopy, type CopyTools } from './keep-copy.ts'
import { photoInSight, photoToBring, type PhotoInSight } from './photo-of.ts'
import { receivePhoto } from './receive-photo.ts'
import type { PhotoType } from './sniff-photo.ts'

interface ByHash {
  Params: { hash: string }
}

type Shown = { readonly file: string; readonly bytes: number; readonly type: PhotoType } | { readonly fault: string }

/**
 * Photos by the hash their phone gave them: sent in pieces, taken up where they broke off, drawn anew before they are
 * acknowledged, shown to whom a visit that names them is shown. What cannot be drawn is said once and for all.
 */
export function photoRoutes(app: FastifyInstance, tools: CopyTools & { readonly store: Store }): void {
  const { store, photos } = tools
  const path = '/api/photos/:hash'
  app.addContentTypeParser(['image/jpeg', 'image/webp'], (_request, body, done) => done(null, body))

  app.put<ByHash>(path, { onRequest: onlySignedIn }, async (request, reply): Promise<PhotoKept> => {
    const photo = await find(request, photoToBring)
    const before = await copyOf(photo)
    if (!before) {
      const bytes = request.body as Readable
      const draw = () => keepCopy(tools, photo, photos.part(photo.hash))
      const received = await receivePhoto(photos, photo.hash, { headers: request.headers, bytes }, draw).catch((error: unknown) => {
        if (error instanceof Refused) request.tell('photo-refused', { why: error.code })
        throw error
      })
      if (typeof received === 'number') {
        void reply.code(202).header('x-received', received)
        return { envelope, hash: photo.hash, received, whole: false }
      }
    }
    const copy = before ?? (await copyOf({ ...photo, arrived: true }))
    if (!copy) throw new Refused('fault', 'a photo that has just been drawn is not there')
    if ('fault' in copy) {
      if (!before) request.tell('photo-refused', { why: copy.fault })
      throw new Refused('bad-request', `no picture to show: ${copy.fault}`, { status: 415 })
    }
    if (!before) request.tell('photo-kept', { bytes: copy.bytes })
    return { envelope, hash: photo.hash, received: copy.bytes, whole: true }
  })

  app.head<ByHash>(path, { onRequest: onlySignedIn }, async (request, reply) => {
    const photo = await find(request, photoToBring)
    const copy = await copyOf(photo)
    if (!copy) return reply.code(404).header('x-received', await photos.received(photo.hash)).send()
    // Of an upload that a crash cut off between the copy and the end.
    await photos.dropPart(photo.hash)
    if ('fault' in copy) return reply.code(410).header('x-unusable', copy.fault).send()
    return reply.headers({ 'content-type': copy.type, 'content-length': copy.bytes }).send()
  })

  app.get<ByHash>(path, { onRequest: onlySignedIn, exposeHeadRoute: false }, async (request, reply) => {
    const copy = await copyOf(await find(request, photoInSight))
    if (!copy) throw new Refused('not-found', 'the photo has not arrived')
    if ('fault' in copy) throw new Refused('not-found', `no picture to show: ${copy.fault}`, { status: 410 })
    const bytes = await readFile(copy.file)
    return reply
      .headers({
        'content-type': copy.type,
        'content-disposition': 'inline',
        // A browser's own cache is not sealed by a PIN, and asks nobody who is signed in by now.
        'cache-control': 'no-store',
        // What the reader checks the bytes against (RFC 9530): the copy has another hash than the photo it was drawn from.
        'repr-digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
      })
      .send(bytes)
  })

  /**
   * What there is to show of a photo; null when it has not arrived, or its file is gone from this disk, as after a restored
   * backup, and it is to be sent again. One that an earlier version of the server took as it was is drawn anew now.
   */
  async function copyOf(photo: PhotoInSight): Promise<Shown | null> {
    if (!photo.arrived) return null
    const known = await store.photoCopy(photo.areas, photo.hash)
    if (known && 'fault' in known) return known
    const found = await photos.find(photo.hash)
    if (known || !found) return found
    const drawn = await keepCopy(tools, photo, found.file)
    return 'fault' in drawn ? drawn : photos.find(photo.hash)
  }

  /** A photo that no visit in sight names is as unknown as one that nobody ever took. */
  async function find(request: FastifyRequest<ByHash>, look: (store: Store, asker: Account, hash: string) => Promise<PhotoInSight | null>): Promise<PhotoInSight> {
    const { hash } = request.params
    const found = isHash(hash) ? await look(store, signedIn(request), hash) : null
    if (!found) throw new Refused('not-found', 'no visit in sight names this photo')
    return found
  }
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}
