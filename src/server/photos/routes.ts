import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { AreaCode } from '../../domain/area.ts'
import { envelope, type PhotoKept } from '../../protocol/messages.ts'
import { Refused } from '../http/refusal.ts'
import { onlySignedIn, signedIn } from '../http/signed-in.ts'
import type { Store } from '../store/store.ts'
import { PhotoFolder } from './photo-folder.ts'
import { receivePhoto } from './receive-photo.ts'

interface ByHash {
  Params: { hash: string }
}

/** Photos by hash: sent in pieces, taken up where they broke off, shown to whom a visit that names them is shown. */
export function photoRoutes(
  app: FastifyInstance,
  { store, folder, now }: { store: Store; folder: string; now: () => number },
): void {
  const photos = new PhotoFolder(folder)
  const path = '/api/photos/:hash'
  app.addContentTypeParser(['image/jpeg', 'image/webp'], (_request, body, done) => done(null, body))

  app.put<ByHash>(path, { onRequest: onlySignedIn }, async (request, reply): Promise<PhotoKept> => {
    const { hash, arrived, areas } = await broughtPhoto(request)
    if (!arrived) {
      const received = await receivePhoto(photos, hash, request.headers, request.body as Readable).catch((error: unknown) => {
        if (error instanceof Refused) request.tell('photo-refused', { why: error.code })
        throw error
      })
      if (received !== 'whole') {
        void reply.code(202).header('x-received', received)
        return { envelope, hash, received, whole: false }
      }
      await store.photoArrived(areas, hash, now())
    }
    const bytes = (await photos.find(hash))?.bytes ?? 0
    if (!arrived) request.tell('photo-kept', { bytes })
    return { envelope, hash, received: bytes, whole: true }
  })

  app.head<ByHash>(path, { onRequest: onlySignedIn }, async (request, reply) => {
    const { hash, arrived } = await broughtPhoto(request)
    const photo = arrived ? await photos.find(hash) : null
    if (photo) return reply.headers({ 'content-type': photo.type, 'content-length': photo.bytes }).send()
    return reply
      .code(404)
      .header('x-received', await photos.received(hash))
      .send()
  })

  app.get<ByHash>(path, { onRequest: onlySignedIn, exposeHeadRoute: false }, async (request, reply) => {
    const { hash, arrived } = await namedPhoto(request)
    const photo = arrived ? await photos.find(hash) : null
    if (!photo) throw new Refused('not-found', 'the photo has not arrived')
    return reply
      .headers({
        'content-type': photo.type,
        'content-length': photo.bytes,
        'content-disposition': 'inline',
        'cache-control': 'private, max-age=31536000, immutable',
      })
      .send(createReadStream(photo.file))
  })

  /** A photo that no visit in sight names is as unknown as one that nobody ever took. */
  async function namedPhoto(request: FastifyRequest<ByHash>): Promise<{ hash: string; arrived: boolean }> {
    const { areas } = signedIn(request)
    const { hash } = request.params
    const found = isHash(hash) && (await store.photo(areas, hash))
    if (!found || !found.named) throw new Refused('not-found', 'no visit in sight names this photo')
    return { hash, arrived: found.arrived }
  }

  /** For who brings one: a visit may have come home from an area that its author has left, and its photos follow it there. */
  async function broughtPhoto(request: FastifyRequest<ByHash>): Promise<{ hash: string; arrived: boolean; areas: readonly AreaCode[] }> {
    const { id, areas } = signedIn(request)
    const { hash } = request.params
    const inSight = isHash(hash) && (await store.photo(areas, hash)).named
    const former = isHash(hash) && !inSight ? (await store.formerAreas(id)).map(({ area }) => area) : []
    const found = former.length > 0 ? await store.photo(former, hash, id) : null
    return found?.named ? { hash, arrived: found.arrived, areas: former } : { ...(await namedPhoto(request)), areas }
  }
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}
