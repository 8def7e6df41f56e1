import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { envelope, type Refusal, type RefusalCode } from '../../protocol/messages.ts'
import { mayPass } from '../store/passing-fault.ts'

const usualStatus: Record<RefusalCode, number> = {
  'not-signed-in': 401,
  'unsupported-protocol': 400,
  'bad-request': 400,
  'too-large': 413,
  'too-many-requests': 429,
  'not-allowed': 403,
  'code-unknown': 403,
  'unknown-word': 400,
  'not-found': 404,
  'no-room': 507,
  busy: 503,
  fault: 500,
}

/** Whether the very same request may succeed later, without anything changed about it. */
const mayRetry: readonly RefusalCode[] = ['too-many-requests', 'no-room', 'busy', 'fault']

/** Seconds a phone should wait before it asks again. */
const pauses: Partial<Record<RefusalCode, number>> = { 'too-many-requests': 300, 'no-room': 600, busy: 2 }

/** Thrown by a route; the one error handler turns it into the answer. `detail` goes to the log only. */
export class Refused extends Error {
  override name = 'Refused'
  readonly status: number
  readonly retry: boolean
  /** Seconds a phone should wait before it asks again; undefined where it need not. */
  readonly pause: number | undefined

  constructor(
    readonly code: RefusalCode,
    detail: string,
    special: { readonly status?: number; readonly retry?: boolean; readonly pause?: number } = {},
  ) {
    super(detail)
    this.status = special.status ?? usualStatus[code]
    this.retry = special.retry ?? mayRetry.includes(code)
    this.pause = special.pause ?? pauses[code]
  }
}

/** Detail to the log, the envelope to the phone: what it is and whether a retry may help, nothing else. */
export function answerRefusals(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | Refused>(refuse)
}

/** As the answer to whatever went wrong, before a route was found, too. */
export function refuse(error: FastifyError | Refused, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refused = error instanceof Refused ? error : toRefused(error)
  const route = request.routeOptions.url
  // What the framework says may quote what was sent: of that the code alone.
  const detail = error instanceof Refused ? error.message : error.code
  if (error instanceof Refused || refused.status < 500) request.log.info({ route, refused: refused.code, detail }, 'request refused')
  else request.log.error({ route, refused: refused.code, err: error }, 'request failed')
  if (refused.pause !== undefined) void reply.header('retry-after', refused.pause)
  const body: Refusal = { envelope, refused: refused.code, retry: refused.retry }
  return reply.code(refused.status).header('cache-control', 'no-store').send(body)
}

function toRefused(error: FastifyError): Refused {
  const status = error.statusCode ?? 500
  if (isBusy(error)) return new Refused('busy', error.message)
  if (isOutOfRoom(error)) return new Refused('no-room', error.message)
  if (status === 413) return new Refused('too-large', error.message)
  if (status >= 400 && status < 500) return new Refused('bad-request', error.message, { status })
  return new Refused('fault', error.message)
}

/** The store's file was held by another process (a backup, say) for longer than the busy timeout, or its database is away. */
function isBusy(error: FastifyError): boolean {
  return mayPass(error) || /SQLITE_BUSY|database is locked/.test(`${error.code} ${error.message}`)
}

/** The disk is full after all: of SQLite, of PostgreSQL, of the file system. Nothing was stored, nothing acknowledged. */
function isOutOfRoom({ code }: FastifyError): boolean {
  return ['SQLITE_FULL', '53100', 'ENOSPC', 'EDQUOT'].includes(code)
}
