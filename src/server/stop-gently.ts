import type { FastifyInstance } from 'fastify'
import type { Store } from './store/store.ts'

/** Longest wait for requests under way; whoever is cut off then was not answered and asks again. */
const patience = 10_000

/** On SIGTERM and SIGINT: no new requests, those under way are finished and answered, then the store is closed. */
export function stopGently(app: FastifyInstance, store: Store): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), patience).unref()
    // A connection that was busy when closing began would else be kept open for the phone's next request.
    setInterval(() => app.server.closeIdleConnections(), 50).unref()
    await app.close()
    await store.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
}
