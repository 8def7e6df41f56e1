import fastify from 'fastify'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { logOptions } from './log.ts'

function logged(write: (log: ReturnType<typeof fastify>['log']) => void): Record<string, unknown> {
  let text = ''
  const stream = new Writable({ write: (piece, _encoding, done) => (((text += String(piece)), done())) })
  write(fastify({ logger: { ...logOptions, stream } }).log)
  return JSON.parse(text) as Record<string, unknown>
}

test('a line says when, how grave, what happened, and figures', () => {
  const line = logged((log) => log.warn({ stored: 3, why: 'unknown-place' }, 'push'))
  expect(line).toMatchObject({ level: 'warn', event: 'push', stored: 3, why: 'unknown-place' })
  expect(Date.parse(String(line['time']))).not.toBeNaN()
})

test('what is not on the list stays out: names, notes, requests, objects', () => {
  const line = logged((log) =>
    log.info({ name: '张三', note: '住 3 楼', req: { headers: { cookie: 'x' } }, stored: '张三', route: { a: 1 } }, 'push'),
  )
  expect(Object.keys(line).sort()).toEqual(['event', 'level', 'time'])
})

test('an error is told by its kind, its code and where it arose, never by its message', () => {
  const error = Object.assign(new Error('near "张三 13800138000": syntax error'), { code: 'SQLITE_ERROR' })
  const whole = logged((log) => log.error({ err: error, route: '/api/sync' }, 'request failed'))
  expect(whole).toMatchObject({ event: 'request failed', err: { type: 'Error', code: 'SQLITE_ERROR' } })
  expect(JSON.stringify(whole)).toContain('log.test.ts')
  for (const write of [logged((log) => log.error(error)), logged((log) => log.error({ err: error }, error.message)), whole]) {
    expect(JSON.stringify(write)).not.toMatch(/张三|13800138000|syntax error/)
  }
})

test('long numbers and letters of other scripts are struck out of codes and of the event itself', () => {
  const line = logged((log) => log.info({ detail: 'field 张三 450126199001011234 of 12' }, 'refused 13800138000'))
  expect(line).toMatchObject({ detail: 'field ? ? of 12', event: 'refused ?' })
})
