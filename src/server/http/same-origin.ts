import type { FastifyRequest } from 'fastify'
import { Refused } from './refusal.ts'

/**
 * A write comes from our own page or from no page: it carries a header that no form of another site can send,
 * and where the browser names an origin it is this one. Hosts are compared, not schemes: behind a proxy that
 * does not tell, the office's https arrives here as http.
 */
export async function onlyOwnWrites(request: FastifyRequest): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD') return
  if (request.headers['x-gridwalk'] !== '1') throw new Refused('not-allowed', 'a write without our header')
  const { origin } = request.headers
  if (origin !== undefined && hostOf(origin) !== request.host)
    throw new Refused('not-allowed', 'a write from another origin')
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
