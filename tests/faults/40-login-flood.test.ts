import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AuditReply } from '../../src/protocol/audit.ts'
import type { Invited } from '../../src/protocol/messages.ts'
import { gridTwo } from '../contract/field.ts'
import { openOffice, people, type Office } from '../contract/api/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const village = '203.0.113.7'
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
/** Well-formed, each different, spread over all beginnings. */
const codeNumber = (n: number) => Array.from({ length: 6 }, (_, i) => letters[Math.floor((n * 7919 + 12_345) / 31 ** i) % 31]).join('')

const signIn = async (code: string, address = village) => {
  const headers = { 'x-gridwalk': '1', 'x-forwarded-for': address }
  const reply = await office.app.inject({ method: 'POST', url: '/api/sign-in', headers, payload: { code } })
  return reply.statusCode
}
const invited = async () => {
  const { ask } = await office.as(people.supervisor)
  const payload = { name: '新来的', role: 'worker', areas: [gridTwo] }
  return (await ask({ method: 'POST', url: '/api/accounts', payload })).json<Invited>().code
}

const timed = async (ask: () => Promise<number>) => {
  const began = performance.now()
  const answer = await ask()
  return { answer, took: performance.now() - began }
}

test('fault 40: in a login flood of three thousand wrong codes from one address, those behind it with right codes get in at once', async () => {
  const codes = [await invited(), await invited(), await invited()]
  const before = process.memoryUsage().heapUsed
  const honest: Awaited<ReturnType<typeof timed>>[] = []
  const flood = Array.from({ length: 3_000 }, (_, n) => codeNumber(n)).filter((code) => !codes.includes(code))
  for (let n = 0; n < flood.length; n += 100) {
    const wave = flood.slice(n, n + 100).map((code) => signIn(code))
    if (n % 1_000 === 900) honest.push(await timed(() => signIn(codes.pop() ?? '')))
    expect([...new Set(await Promise.all(wave))]).toEqual([403])
  }
  expect(honest.map(({ answer }) => answer)).toEqual([200, 200, 200])
  // As long as the wave takes that is on its way with it, on however slow a machine.
  expect(Math.max(...honest.map(({ took }) => took))).toBeLessThan(10_000)
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(200_000_000)
}, 90_000)

test('fault 40: a login flood of thousands stands in the log as one line, with its number and without the address', async () => {
  const { ask } = await office.as(people.county)
  const { entries } = (await ask({ url: '/api/audit?kind=sign-in-failed' })).json<AuditReply>()
  expect(entries.length).toBeLessThan(4)
  expect(entries.reduce((sum, { detail }) => sum + Number(detail['times']), 0)).toBeGreaterThanOrEqual(2_990)
  expect(JSON.stringify(entries)).not.toContain(village)
})
