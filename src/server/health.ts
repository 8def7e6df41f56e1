import type { FastifyInstance } from 'fastify'
import { envelope } from '../protocol/messages.ts'
import type { Store } from './store/store.ts'
import { appVersion } from './version.ts'

/** For whoever watches the server: numbers, nothing about a person. */
export function healthRoutes(app: FastifyInstance, store: Store): void {
  app.get('/api/health', async (_request, reply) => {
    void reply.header('cache-control', 'no-store')
    return { envelope, ok: true, version: appVersion, epoch: await store.epoch(), counts: await store.counts() }
  })
}
