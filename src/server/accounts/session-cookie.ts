import { createHash, randomBytes } from 'node:crypto'
import { sessionDays } from '../../domain/retention.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'

export const sessionLifetime = sessionDays * 86_400_000

export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/*
 * Over https the cookie is bound to this very host and never travels in the clear. Over plain http (a trial in
 * the office's own network) browsers refuse such a cookie, Chromium except on localhost, so it goes by another
 * name there, and neither is taken for the other.
 */
function cookieName(request: FastifyRequest): string {
  return request.protocol === 'https' ? '__Host-gridwalk' : 'gridwalk'
}

function cookieRules(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const
}

export function tokenOf(request: FastifyRequest): string | null {
  return request.cookies[cookieName(request)] ?? null
}

export function setToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.setCookie(cookieName(request), token, { ...cookieRules(request), maxAge: sessionLifetime / 1000 })
}

export function clearToken(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(cookieName(request), cookieRules(request))
}
