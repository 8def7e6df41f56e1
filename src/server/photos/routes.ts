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
import { Redrawer } from './redraw/redrawer.ts'

interface ByHash {
  Params: { hash: string }
}

/**
 * Photos by the hash their phone gave them: sent in pieces, taken up where they broke off, drawn anew before they are
 * acknowledged, shown to whom a visit that names them is shown. What cannot be drawn is said once and for all.
 */
export function photoRoutes(
  app: FastifyInstance,
  { store, folder, now }: { store: Store; folder: string; now: () => number },
): void {
  const photos = new PhotoFolder(folder)
  const redrawer = new Redrawer()
  app.addHook('onClose', async () => redrawer.close())
  const path = '/api/photos/:hash'
  app.addContentTypeParser(['image/jpeg', 'image/webp'], (_request, body, done) => done(null, body))

  app.put<ByHash>(path, { onRequest: onlySignedIn }, async (request, reply): Promise<PhotoKept> => {
    const { hash, arrived } = await namedPhoto(request)
    if (!arrived) {
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
    const copy = await copyOf(request)
    if ('fault' in copy) {
      if (!arrived) request.tell('photo-refused', { why: copy.fault })
      throw new Refused('bad-request', `no picture to show: ${copy.fault}`, { status: 415 })
    }
    const bytes = (await photos.find(copy.served))?.bytes ?? 0
    if (!arrived) request.tell('photo-kept', { bytes })
    return { envelope, hash, received: bytes, whole: true }
  })

  app.head<ByHash>(path, { onRequest: onlySignedIn }, async (request, reply) => {
    const { hash, arrived } = await namedPhoto(request)
    if (!arrived) return reply.code(404).header('x-received', await photos.received(hash)).send()
    // Of an upload that a crash cut off between the copy and the end.
    await photos.dropPart(hash)
    const copy = await copyOf(request)
    if ('fault' in copy) return reply.code(410).header('x-unusable', copy.fault).send()
    const photo = await photos.find(copy.served)
    if (!photo) return reply.code(404).header('x-received', 0).send()
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

  /** Of a photo that has arrived. One that an earlier version of the server took as it was is drawn anew now. */
  async function copyOf(request: FastifyRequest<ByHash>): Promise<PhotoCopy> {
    const { hash } = request.params
    const known = await store.photoCopy(signedIn(request).areas, hash)
    if (known) return known
    const original = await photos.find(hash)
    if (!original) throw new Refused('not-found', 'the photo is not on this disk')
    const copy = await drawCopy(photos, redrawer, original.file)
    await writeDown(request, copy)
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
