import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refused } from '../http/refusal.ts'
import type { ReadRoom } from './disk-room.ts'

/** What goes on where the disk is full: coming in and going out, and asking what is new. */
const always: readonly (string | undefined)[] = ['/api/sign-in', '/api/demo/sign-in', '/api/sign-out']

/**
 * While the disk is nearly full, photos are refused first and visits last. Both keep waiting on the phone: the refusal
 * says that the same may be asked again.
 */
export function keepRoom(app: FastifyInstance, room: ReadRoom): void {
  // Before the bytes of a photo are read, and after a sync was, which tells whether it brings anything.
  app.addHook('onRequest', async (request) => {
    if (!isPhoto(request)) return
    const { level } = await room()
    if (level === 'no-photos' || level === 'full') throw noRoom(request)
  })
  app.addHook('preHandler', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD' || always.includes(request.routeOptions.url)) return
    if ((await room()).level === 'full' && !onlyAsks(request)) throw noRoom(request)
  })
}

function noRoom(request: FastifyRequest): Refused {
  request.tell('turned-away', { why: 'no-room' })
  return new Refused('no-room', 'the disk is nearly full')
}

function isPhoto({ method, routeOptions }: FastifyRequest): boolean {
  return method === 'PUT' && routeOptions.url === '/api/photos/:hash'
}

/** A sync without anything of the phone's own. */
function onlyAsks({ routeOptions, body }: FastifyRequest): boolean {
  const { versions, slips } = (typeof body === 'object' && body !== null ? body : {}) as { versions?: unknown; slips?: unknown }
  if (routeOptions.url === '/api/sync') return Array.isArray(versions) && versions.length === 0
  return routeOptions.url === '/api/sync/slips' && Array.isArray(slips) && slips.length === 0
}
