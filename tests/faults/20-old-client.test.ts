import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { oldest } from './20-recorded.ts'
import { openOffice, people, type Office } from '../contract/api/office.ts'
import type { SyncReply } from '../../src/protocol/messages.ts'

/** Eight weeks, the time between the recording and the office's clock. */
const slept = 56 * 86_400_000

let office: Office
beforeAll(async () => {
  office = await openOffice()
  office.clock.now += slept
})
afterAll(() => office.close())

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** To the letter, as the phone packs it. */
async function send(body: string) {
  const { ask } = await office.as(people.worker)
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
  const reply = await ask({ method: 'POST', url: '/api/sync', payload: gzipSync(body), headers })
  return { status: reply.statusCode, ...reply.json<SyncReply>() }
}

test('fault 20: what a phone of the oldest protocol recorded eight weeks ago is stored, under the names that it gave', async () => {
  const { status, answers, protocol, fresh } = await send(oldest.request(oldest.versions))
  expect(status).toBe(200)
  expect(answers.map(({ index, hash, answer }) => [index, hash, answer])).toEqual(
    oldest.versions.map((text, index) => [index, sha256(text), 'stored']),
  )
  // It is told everything anew: what it had read up to is unknown here.
  expect([typeof protocol, fresh]).toEqual(['number', true])
  const again = await send(oldest.request(oldest.versions))
  expect(again.answers.map(({ answer }) => answer)).toEqual(oldest.versions.map(() => 'known'))
  expect(again.versions.map(({ hash }) => hash)).toEqual(expect.arrayContaining(oldest.versions.map(sha256)))
})

test('fault 20: what the office of today does not know is set aside by its name and told why, and the rest is stored', async () => {
  const before = await office.store.counts()
  const strange = Object.values(oldest.strange)
  const { status, answers } = await send(oldest.request([...strange, oldest.another]))
  expect(status).toBe(200)
  expect(answers.slice(0, -1)).toEqual(
    Object.keys(oldest.strange).map((why, index) =>
      expect.objectContaining({ index, answer: 'set-aside', why, sequence: JSON.parse(strange[index] ?? '').sequence }),
    ),
  )
  expect(answers.at(-1)).toMatchObject({ answer: 'stored', hash: sha256(oldest.another) })
  const after = await office.store.counts()
  expect([after.setAside - before.setAside, after.visits - before.visits]).toEqual([strange.length, 1])
  // The phone may have missed the answer: it is the same again, and nothing is kept twice.
  const again = await send(oldest.request([...strange, oldest.another]))
  expect(again.answers.map(({ answer }) => answer)).toEqual([...strange.map(() => 'set-aside'), 'known'])
  expect((await office.store.counts()).setAside).toBe(after.setAside)
})
