import type { FastifyServerOptions } from 'fastify'
import { plainError, plainText } from './plain.ts'

/**
 * What may stand in a line of the log besides when, how grave and which request: figures, codes and patterns of our own.
 * Everything else is left out, whoever logs it, so that no name, note, address or cookie gets in by way of an object.
 */
const figures = new Set([
  'ms', 'status', 'stored', 'known', 'conflict', 'setAside', 'areas', 'places', 'versions', 'bytes', 'n', 'from', 'to', 'open', 'free',
])
const codes = new Set(['method', 'route', 'refused', 'detail', 'why', 'how', 'decision', 'version', 'engine', 'signal', 'level', 'rule', 'file'])

/** One line of JSON an event: `level`, `time`, `reqId`, `event`, and the fields above. For fastify's logger. */
export const logOptions = {
  level: 'info',
  base: null,
  messageKey: 'event',
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: {
    level: (level: string) => ({ level }),
    log: (fields: Record<string, unknown>) => Object.fromEntries(Object.entries(fields).flatMap(toField)),
  },
  hooks: {
    // Without a text of its own a line would take the error's, which may quote what somebody wrote.
    logMethod(given: unknown[], write: (...line: unknown[]) => void) {
      const [what, event, ...rest] = given
      const error = errorIn(what)
      const fields = what instanceof Error ? { err: what } : what
      if (error && (event === undefined || event === error.message)) write.call(this, fields, 'fault')
      else if (typeof what === 'string') write.call(this, plainText(what), event, ...rest)
      else write.call(this, fields, typeof event === 'string' ? plainText(event) : event, ...rest)
    },
  },
} satisfies FastifyServerOptions['logger']

function toField([name, value]: [string, unknown]): [string, unknown][] {
  if (value instanceof Error) return [[name, plainError(value)]]
  if (figures.has(name)) return typeof value === 'number' ? [[name, value]] : []
  return codes.has(name) && typeof value === 'string' ? [[name, plainText(value)]] : []
}

function errorIn(what: unknown): Error | null {
  if (what instanceof Error) return what
  const { err } = (typeof what === 'object' && what !== null ? what : {}) as { err?: unknown }
  return err instanceof Error ? err : null
}
