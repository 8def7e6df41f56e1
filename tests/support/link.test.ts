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

test('a portal that sends everybody elsewhere says so, and nothing arrives', async () => {
  link.portal = { status: 302, headers: { location: 'http://wifi.example/' } }
  link.set('portal')
  const reply = await fetch(`${link.url}/api/sync`, { method: 'POST', body: 'a visit', redirect: 'manual' })
  expect([reply.status, reply.headers.get('location')]).toEqual([302, 'http://wifi.example/'])
  expect(arrived).toEqual([])
})

test('somebody in between answers so many requests in the place of the server, then all pass again', async () => {
  link.answerInstead({ begins: 'POST /api/sync' }, { status: 503, headers: { 'retry-after': '2' } }, 2)
  const large = () => fetch(`${link.url}/api/sync`, { method: 'POST', body: 'x'.repeat(200_000) })
  const replies = [await large(), await large(), await large()]
  expect(replies.map(({ status }) => status)).toEqual([503, 503, 200])
  expect(replies[0]?.headers.get('retry-after')).toBe('2')
  expect([arrived.length, link.answered]).toEqual([1, 2])
})

test('a reply that breaks in the middle: the server has it, the sender got half a word', async () => {
  link.cutReplyAfter({ begins: 'POST /api/sync' }, 30)
  await expect(send()).rejects.toThrow('fetch failed')
  expect(arrived).toEqual(['a visit'])
  expect(link.spoiled).toBe(1)
  expect(await send()).toBe('done')
})
