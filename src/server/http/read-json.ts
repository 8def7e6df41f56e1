import type { FastifyInstance } from 'fastify'
import type { IncomingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { limits } from '../../protocol/messages.ts'
import { Refused } from './refusal.ts'

const unpack = promisify(gunzip)

/**
 * JSON bodies, plain or gzipped, bounded before and after unpacking. The framework's own parser would refuse a
 * whole batch over one `__proto__` key; here each version is judged by itself, field by field.
 */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    async (request: { headers: IncomingHttpHeaders }, body: AsyncIterable<Buffer>) => {
      const sent = await readBounded(body)
      const bytes = await unpacked(sent, request.headers['content-encoding'])
      try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
      } catch {
        throw new Refused('bad-request', 'the body is not JSON in UTF-8')
      }
    },
  )
}

/** Reads on past the limit for a while, so that the phone hears the refusal instead of a broken connection. */
async function readBounded(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of body) {
    length += piece.length
    if (length <= limits.bodyBytes) pieces.push(piece)
    else pieces.length = 0
    if (length > 8 * limits.bodyBytes) break
  }
  if (length > limits.bodyBytes) throw new Refused('too-large', `a body of ${length} bytes or more`)
  return Buffer.concat(pieces)
}

async function unpacked(sent: Buffer, encoding: string | undefined): Promise<Buffer> {
  if (encoding === undefined || encoding === 'identity') return sent
  if (encoding !== 'gzip') throw new Refused('bad-request', 'an unknown content-encoding', { status: 415 })
  try {
    return await unpack(sent, { maxOutputLength: limits.unpackedBytes })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new Refused('too-large', 'the body unpacks to more than the limit')
    }
    throw new Refused('bad-request', 'the body is not gzip')
  }
}
