import type { FastifyInstance } from 'fastify'
import { Refused } from '../http/refusal.ts'

/** Seconds after which a server that is stopped may be there again. */
const comeBack = 5
/** Whoever watches the server is answered to the end. */
const watched: readonly (string | undefined)[] = ['/api/health', '/api/ready', '/metrics']

/** Whether the server is stopping, and what it still has to answer. */
export interface Lifecycle {
  readonly stopping: boolean
  /** Requests that are being answered. */
  readonly underWay: number
  /** From now on everybody is asked to come back later. Resolves when what had begun before is answered. */
  stop(): Promise<void>
  /** Counts the requests of this app, and turns new ones away once it is stopping. */
  watch(app: FastifyInstance): void
}

export function createLifecycle(): Lifecycle {
  const waiting: (() => void)[] = []
  let stopping = false
  let underWay = 0
  return {
    get stopping() {
      return stopping
    },
    get underWay() {
      return underWay
    },
    stop() {
      stopping = true
      return underWay === 0 ? Promise.resolve() : new Promise((done) => waiting.push(done))
    },
    watch(app) {
      app.addHook('onRequest', async (request, reply) => {
        if (watched.includes(request.routeOptions.url)) return
        if (stopping) {
          request.tell('turned-away', { why: 'stopping' })
          void reply.header('connection', 'close')
          throw new Refused('busy', 'the server is stopping', { pause: comeBack })
        }
        underWay++
        // Also when the other side broke off.
        reply.raw.once('close', () => {
          if (--underWay === 0) for (const done of waiting.splice(0)) done()
        })
      })
    },
  }
}
