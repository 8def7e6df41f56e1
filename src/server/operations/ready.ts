import type { FastifyInstance } from 'fastify'
import { envelope } from '../../protocol/messages.ts'
import type { Store } from '../store/store.ts'
import type { ReadRoom } from './disk-room.ts'
import type { Lifecycle } from './lifecycle.ts'

/** Milliseconds in which the store has to answer. */
const patience = 2_000

export type NotReady = 'stopping' | 'disk-full' | 'store'

/**
 * GET /api/ready: 200 when visits can be taken, 503 with all reasons when not. Nothing is written for it. A server that
 * still brings its store up to date does not listen yet. /api/health answers as long as the process lives.
 */
export function readyRoute(
  app: FastifyInstance,
  { store, room, lifecycle }: { store: Store; room: ReadRoom; lifecycle: Lifecycle },
): void {
  app.get('/api/ready', async (_request, reply) => {
    const reasons: NotReady[] = []
    if (lifecycle.stopping) reasons.push('stopping')
    if ((await room()).level === 'full') reasons.push('disk-full')
    if (!lifecycle.stopping && !(await answers(store))) reasons.push('store')
    return reply.code(reasons.length === 0 ? 200 : 503).send({ envelope, ready: reasons.length === 0, reasons })
  })
}

async function answers(store: Store): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((done) => (timer = setTimeout(done, patience, false)))
  const read = store.mark('demo').then(
    () => true,
    () => false,
  )
  return Promise.race([read, late]).finally(() => clearTimeout(timer))
}
