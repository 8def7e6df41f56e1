import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { Refused } from './refusal.ts'

/**
 * The phone's app. Files whose names carry a hash never change; everything else is asked for again each time.
 * A path without a file extension is a screen and gets index.html; a file that is not there is 404, never HTML,
 * so that no service worker ever keeps a page under a script's name.
 */
export async function servePhoneFiles(app: FastifyInstance, folder: string): Promise<void> {
  /** A server without a build has the API alone. */
  const hasApp = existsSync(`${folder}/index.html`)
  const hashed = /^assets\/.+-[\w-]{8,}\.\w+$/
  if (existsSync(folder)) {
    await app.register(staticFiles, {
      root: folder,
      cacheControl: false,
      index: false,
      dotfiles: 'ignore',
      setHeaders: (reply, path) => {
        const fixed = hashed.test(relative(folder, path))
        reply.header('cache-control', fixed ? 'public, max-age=31536000, immutable' : 'no-cache')
        if (path.endsWith('.webmanifest')) reply.type('application/manifest+json')
      },
    })
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (!isScreen(request)) throw new Refused('not-found', 'no such path')
    return sendIndex(reply)
  })
  app.get('/', async (_request, reply) => sendIndex(reply))

  function sendIndex(reply: FastifyReply) {
    if (!hasApp) throw new Refused('not-found', 'no such path')
    return reply.code(200).sendFile('index.html')
  }
}

function isScreen(request: FastifyRequest): boolean {
  const path = request.url.split('?', 1)[0] ?? ''
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const last = path.slice(path.lastIndexOf('/') + 1)
  return reads && path !== '/api' && !path.startsWith('/api/') && !last.includes('.')
}
