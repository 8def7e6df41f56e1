import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Link } from './link.ts'

let arrived: string[] = []
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (piece: Buffer) => (body += piece.toString()))
  request.on('end', () => {
    arrived.push(body)
    response.end('done')
  })
})
let link: Link

beforeEach(async () => {
  arrived = []
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  link = await new Link((server.address() as AddressInfo).port).open()
})
afterEach(() => {
  link.close()
  server.closeAllConnections()
  server.close()
})

const send = (body = 'a visit') => fetch(`${link.url}/api/sync`, { method: 'POST', body }).then((reply) => reply.text())

test('an open link passes request and reply', async () => {
  expect(await send()).toBe('done')
  expect(arrived).toEqual(['a visit'])
})

test('a cut link lets nothing through until it is mended', async () => {
  link.set('cut')
  await expect(send()).rejects.toThrow('fetch failed')
  expect(arrived).toEqual([])
  link.set('open')
  expect(await send()).toBe('done')
})

test('a swallowed reply: the server has it, the sender does not know', async () => {
  link.swallowReplies({ begins: 'POST /api/sync' })
  await expect(send()).rejects.toThrow('fetch failed')
  expect(arrived).toEqual(['a visit'])
  expect(link.swallowed).toBe(1)
  expect(await send()).toBe('done')
})

test('a request that breaks in the middle never arrives whole', async () => {
  link.cutRequestAfter({ begins: 'POST /api/sync' }, 400)
  await expect(send('x'.repeat(50_000))).rejects.toThrow('fetch failed')
  expect(arrived).toEqual([])
  expect(link.spoiled).toBe(1)
})

test('a captive portal answers for everybody', async () => {
  link.set('portal')
  expect(await send()).toContain('Please log in')
  expect(arrived).toEqual([])
})
