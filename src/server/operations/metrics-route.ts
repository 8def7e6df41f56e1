import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createHash, timingSafeEqual } from 'node:crypto'
import { Refused } from '../http/refusal.ts'
import type { Metrics } from './metrics.ts'

/** Headers by which a proxy says for whom it asks. */
const forwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'] as const

/**
 * GET /metrics, for Prometheus. Where a token is set, who has it; else who asks from this very machine, and not for
 * somebody else: a proxy on it asks for the whole world.
 */
export function metricsRoute(app: FastifyInstance, metrics: Metrics, token: string | null): void {
  app.get('/metrics', { exposeHeadRoute: false }, async (request, reply) => {
    const may = token === null ? isFromHere(request) : hasToken(request, token)
    if (!may) throw new Refused('not-allowed', 'the metrics are not for this asker')
    return reply.headers({ 'content-type': metrics.contentType, 'cache-control': 'no-store' }).send(await metrics.text())
  })
}

function isFromHere({ headers, socket }: FastifyRequest): boolean {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  return (address === '::1' || address.startsWith('127.')) && forwarded.every((name) => headers[name] === undefined)
}

function hasToken({ headers: { authorization = '' } }: FastifyRequest, token: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(authorization), hash(`Bearer ${token}`))
}
