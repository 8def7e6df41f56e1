import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '../contract/api/office.ts'
import { aPlace, aVersion, gridOne } from '../contract/field.ts'
import { Client } from '../support/client.ts'
import { madeUpPhoto } from '../support/made-up-photo.ts'
import { storedRows } from '../support/office-store.ts'
import { SmallOffice } from '../support/small-office.ts'

let office: SmallOffice
beforeAll(async () => {
  office = await SmallOffice.open()
}, 120_000)
afterAll(() => office.close())

async function twoWays(): Promise<Client[]> {
  const token = await office.session(people.worker)
  return [office.server.url, office.link.url, office.server.url].map((url) => {
    const client = new Client(url, 'phone-1')
    client.takeSession(token)
    return client
  })
}

test('fault 23: the same batch three times at once, twenty times: each visit stands once, and each asker is told so', async () => {
  const ways = await twoWays()
  for (let round = 0; round < 20; round++) {
    const batch = Array.from({ length: 20 }, (_, i) => aVersion({ place: aPlace(gridOne, 1 + (i % 12)).id }))
    const replies = await Promise.all(ways.map((way) => way.push(batch)))
    const answers = replies.map((reply) => reply.answers.map(({ answer }) => answer))
    for (const [i] of batch.entries()) {
      const told = answers.map((each) => each[i])
      expect([told.filter((answer) => answer === 'stored').length, told.filter((answer) => answer === 'known').length]).toEqual([1, 2])
    }
    expect(await storedRows(office.data, batch.map(({ visit }) => visit))).toHaveLength(20)
  }
  expect(office.server.output).not.toContain('"level":50')
}, 120_000)

test('fault 23: the same photo twice at once is kept once; who came second is asked to come again, and finds it there', async () => {
  const [one, other] = (await twoWays()) as [Client, Client]
  for (let round = 0; round < 6; round++) {
    const { hash, buffer: bytes } = madeUpPhoto(400_000)
    await one.push([aVersion({ photos: [{ hash, type: 'image/jpeg', bytes: bytes.length, width: 4, height: 3 }] })])
    const put = (client: Client) =>
      client.fetch(`/api/photos/${hash}`, { method: 'PUT', body: new Uint8Array(bytes), headers: { 'content-type': 'image/jpeg' } })
    const statuses = (await Promise.all([put(one), put(other)])).map(({ status }) => status)
    expect(statuses).toContain(200)
    expect(statuses.every((status) => status === 200 || status === 503)).toBe(true)
    expect((await put(other)).status).toBe(200)
    expect((await one.fetch(`/api/photos/${hash}`)).status).toBe(200)
  }
}, 120_000)
