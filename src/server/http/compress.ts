import type { FastifyReply, FastifyRequest } from 'fastify'
import { pipeline, Readable } from 'node:stream'
import { promisify } from 'node:util'
import { createGzip, gzip, gzipSync } from 'node:zlib'

const pack = promisify(gzip)
const text = /^(text\/|application\/(json|javascript|manifest\+json)|image\/svg)/
const worthPacking = 1024
/** Most characters packed on the spot: the answers to a whole batch, packed sooner than another thread is asked. */
const smallReply = 32_768

/** Text goes out gzipped where the reader takes it: replies as a whole, files as they are read. */
export async function compressReply(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (!text.test(String(reply.getHeader('content-type') ?? '')) || reply.hasHeader('content-encoding')) return payload
  reply.header('vary', 'accept-encoding')
  const takes = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  if (!takes || request.method === 'HEAD' || reply.statusCode === 206) return payload
  if (typeof payload === 'string' && payload.length >= worthPacking) {
    reply.header('content-encoding', 'gzip').removeHeader('content-length')
    return payload.length <= smallReply ? gzipSync(payload) : pack(payload)
  }
  if (payload instanceof Readable && Number(reply.getHeader('content-length') ?? worthPacking) >= worthPacking) {
    reply.header('content-encoding', 'gzip').removeHeader('content-length')
    return pipeline(payload, createGzip(), () => {})
  }
  return payload
}
