import type { FastifyInstance } from 'fastify'
import type { Lifecycle } from './operations/lifecycle.ts'
import type { Store } from './store/store.ts'

/** Longest wait for requests under way; whoever is cut off then was not answered and asks again. */
const patience = 10_000

/**
 * On SIGTERM and SIGINT: those under way are finished and answered, new ones are asked to come back, then the store is
 * closed. A second signal ends it at once, which loses nothing that was acknowledged.
 */
export function stopGently(app: FastifyInstance, store: Store, lifecycle: Lifecycle): void {
  const stop = async (signal: NodeJS.Signals) => {
    if (lifecycle.stopping) process.exit(1)
    app.log.info({ signal, open: lifecycle.underWay }, 'stopping')
    setTimeout(() => process.exit(1), patience).unref()
    await lifecycle.stop()
    // A connection that was busy when closing began would else be kept open for the phone's next request.
    setInterval(() => app.server.closeIdleConnections(), 50).unref()
    await app.close()
    await store.close()
    app.log.info('stopped')
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal))
}
