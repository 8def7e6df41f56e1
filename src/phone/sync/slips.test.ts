import { expect, test } from 'vitest'
import { onANewPhone, openFor, worker } from '../record-book/for-tests.ts'
import { readCounts } from '../record-book/counts.ts'
import { readSlips, writeSlips } from '../record-book/slips.ts'
import { takeSlips } from '../record-book/slips-outbox.ts'
import { noSignal } from './reply.ts'
import { TestOffice, toolsFor } from './for-tests.ts'
import { runSync } from './run.ts'

onANewPhone()

const kinds = ['place-proposed'] as const
const proposal = {
  kind: 'place-proposed',
  area: worker.areas[0]!,
  to: null,
  content: { place: null, kind: 'household', name: '9号', latitude: 23.2, longitude: 108.8, accuracy: 9, size: 3, note: '' },
} as const

test('a slip is written without signal, sent later, and the office has it once', async () => {
  const book = await openFor()
  const office = new TestOffice()
  const [written] = await writeSlips(book, [proposal], 1)
  expect(await readSlips(book, kinds)).toMatchObject([{ id: written?.id, matter: written?.id, received: null, author: worker.id }])
  expect(await readCounts(book)).toMatchObject({ slipsWaiting: 1 })
  const slips = office.slips.bind(office)
  // The first reply is swallowed after the office took it.
  office.slips = async (body) => {
    await slips(body)
    office.slips = slips
    return noSignal
  }
  expect(await runSync(book, toolsFor(office))).toMatchObject({ why: 'no-signal' })
  expect(await readCounts(book)).toMatchObject({ slipsWaiting: 1 })
  expect(await runSync(book, toolsFor(office))).toBeNull()
  expect(office.slipFeed.map(({ id }) => id)).toEqual([written?.id])
  expect(await readCounts(book)).toMatchObject({ slipsWaiting: 0 })
  expect(await readSlips(book, kinds)).toMatchObject([{ received: 1 }])
})

test('only what the office names leaves the outbox', async () => {
  const book = await openFor()
  const office = new TestOffice()
  await writeSlips(book, [proposal, proposal], 1)
  const slips = office.slips.bind(office)
  office.slips = async (body) => {
    const reply = await slips(body)
    return reply.ok ? { ...reply, body: { ...reply.body, answers: [] } } : reply
  }
  expect(await runSync(book, toolsFor(office))).toMatchObject({ why: 'fault' })
  expect(await readCounts(book)).toMatchObject({ slipsWaiting: 2 })
})

test('what the office set aside leaves the outbox and stays on the phone, through a fresh start too', async () => {
  const book = await openFor()
  const [written] = await writeSlips(book, [proposal], 1)
  const page = { epoch: 'first', cursor: 's', fresh: false, slips: [] }
  await takeSlips(book, { ...page, named: [{ id: written!.id, why: 'other-area' }] })
  await takeSlips(book, { ...page, fresh: true, named: [] })
  expect(await readCounts(book)).toMatchObject({ slipsWaiting: 0 })
  expect(await readSlips(book, kinds)).toMatchObject([{ id: written?.id }])
})

test('an office set back to a backup is offered what this account wrote', async () => {
  const book = await openFor()
  const office = new TestOffice()
  await writeSlips(book, [proposal], 1)
  await runSync(book, toolsFor(office))
  office.epoch = 'restored'
  office.slipFeed = []
  await runSync(book, toolsFor(office))
  expect(await readCounts(book)).toMatchObject({ slipsWaiting: 1 })
  await runSync(book, toolsFor(office))
  expect(office.slipFeed).toHaveLength(1)
  expect(await readCounts(book)).toMatchObject({ slipsWaiting: 0 })
})
