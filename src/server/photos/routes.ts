import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { envelope, type PhotoKept } from '../../protocol/messages.ts'
import { Refused } from '../http/refusal.ts'
import { onlySignedIn, signedIn } from '../http/signed-in.ts'
import type { PhotoCopy, Store } from '../store/store.ts'
import { drawCopy } from './draw-copy.ts'
import { PhotoFolder } from './photo-folder.ts'
import { receivePhoto } from './receive-photo.ts'
import type { Redrawer } from './redraw/redrawer.ts'

interface ByHash {
  Params: { hash: string }
}

/**
 * Photos by the hash their phone gave them: sent in pieces, taken up where they broke off, drawn anew before they are
 * acknowledged, shown to whom a visit that names them is shown. What cannot be drawn is said once and for all.
 */
export function photoRoutes(
  app: FastifyInstance,
  { store, folder, redrawer, now }: { store: Store; folder: string; redrawer: Redrawer; now: () => number },
): void {
  const photos = new PhotoFolder(folder)
  const path = '/api/photos/:hash'
  app.addContentTypeParser(['image/jpeg', 'image/webp'], (_request, body, done) => done(null, body))

  app.put<ByHash>(path, { onRequest: onlySignedIn }, async (request, reply): Promise<PhotoKept> => {
    const { hash, arrived } = await namedPhoto(request)
    const before = arrived ? await copyOf(request) : null
    if (!before) {
      const bytes = request.body as Readable
      const settle = async () => {
        await writeDown(request, await drawCopy(photos, redrawer, photos.part(hash)))
        return 'settled' as const
      }
      const received = await receivePhoto(photos, hash, { headers: request.headers, bytes }, settle).catch((error: unknown) => {
        if (error instanceof Refused) request.tell('photo-refused', { why: error.code })
        throw error
      })
      if (received !== 'settled') {
        void reply.code(202).header('x-received', received)
        return { envelope, hash, received, whole: false }
      }
    }
    const copy = before ?? (await copyOf(request))
    if (!copy) throw new Refused('fault', 'a photo that has just been drawn is not there')
    if ('fault' in copy) {
      if (!before) request.tell('photo-refused', { why: copy.fault })
      throw new Refused('bad-request', `no picture to show: ${copy.fault}`, { status: 415 })
    }
    const bytes = (await photos.find(copy.served))?.bytes ?? 0
    if (!before) request.tell('photo-kept', { bytes })
    return { envelope, hash, received: bytes, whole: true }
  })

  app.head<ByHash>(path, { onRequest: onlySignedIn }, async (request, reply) => {
    const { hash, arrived } = await namedPhoto(request)
    const copy = arrived ? await copyOf(request) : null
    if (!copy) return reply.code(404).header('x-received', await photos.received(hash)).send()
    // Of an upload that a crash cut off between the copy and the end.
    await photos.dropPart(hash)
    if ('fault' in copy) return reply.code(410).header('x-unusable', copy.fault).send()
    const photo = await photos.find(copy.served)
    if (!photo) throw new Refused('not-found', 'the photo went away just now')
    return reply.headers({ 'content-type': photo.type, 'content-length': photo.bytes, ...digestOf(copy.served) }).send()
  })

  app.get<ByHash>(path, { onRequest: onlySignedIn, exposeHeadRoute: false }, async (request, reply) => {
    const { arrived } = await namedPhoto(request)
    const copy = arrived ? await copyOf(request) : null
    if (copy && 'fault' in copy) {
      throw new Refused('not-found', `no picture to show: ${copy.fault}`, { status: 410 })
    }
    const photo = copy && (await photos.find(copy.served))
    if (!photo) throw new Refused('not-found', 'the photo has not arrived')
    return reply
      .headers({
        'content-type': photo.type,
        'content-length': photo.bytes,
        'content-disposition': 'inline',
        'cache-control': 'private, max-age=31536000, immutable',
        ...digestOf(copy.served),
      })
      .send(createReadStream(photo.file))
  })

  /** A photo that no visit in sight names is as unknown as one that nobody ever took. */
  async function namedPhoto(request: FastifyRequest<ByHash>): Promise<{ hash: string; arrived: boolean }> {
    const { hash } = request.params
    const found = /^[0-9a-f]{64}$/.test(hash) && (await store.photo(signedIn(request).areas, hash))
    if (!found || !found.named) throw new Refused('not-found', 'no visit in sight names this photo')
    return { hash, arrived: found.arrived }
  }

  /**
   * Of a photo that has arrived; null when its file is gone from this disk, as after a restored backup, and it is to be
   * sent again. One that an earlier version of the server took as it was is drawn anew now.
   */
  async function copyOf(request: FastifyRequest<ByHash>): Promise<PhotoCopy | null> {
    const { hash } = request.params
    const known = await store.photoCopy(signedIn(request).areas, hash)
    if (known) return 'fault' in known || (await photos.find(known.served)) ? known : null
    const original = await photos.find(hash)
    if (!original) return null
    const copy = await drawCopy(photos, redrawer, original.file)
    await writeDown(request, copy)
    if (!('served' in copy && copy.served === hash)) await photos.remove(hash)
    return copy
  }

  function writeDown(request: FastifyRequest<ByHash>, copy: PhotoCopy): Promise<void> {
    return store.photoArrived(signedIn(request).areas, request.params.hash, now(), copy)
  }
}

/** What the reader checks the bytes against (RFC 9530): the copy has another hash than the photo it was drawn from. */
function digestOf(served: string): Record<string, string> {
  return { 'repr-digest': `sha-256=:${Buffer.from(served, 'hex').toString('base64')}:` }
}
