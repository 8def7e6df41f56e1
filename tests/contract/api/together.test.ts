import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { versionHash } from '../../../src/server/store/version-hash.ts'
import { takeTogether } from '../../../src/server/sync/take-together.ts'
import { aVersion } from '../field.ts'
import { openOffice, people, type Office } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const { worker, neighbour, supervisor } = people
const push = (account: typeof worker, versions: unknown[]) => ({
  account,
  device: `phone of ${account.id}`,
  cutOff: false,
  versions,
  received: office.clock.now,
})
const storedVisits = async () => (await office.store.counts()).versions

test('pushes that are there at the same moment share one transaction, each gets its own answers', async () => {
  const stores = vi.spyOn(office.store, 'storeVersions')
  const take = takeTogether(office.store)
  const [first, last] = [aVersion(), aVersion()]
  const other = aVersion({ author: supervisor.id })
  const answers = await Promise.all([take(push(worker, [first, { nonsense: true }, last])), take(push(supervisor, [other])), take(push(worker, []))])
  expect(stores).toHaveBeenCalledTimes(1)
  expect(answers[0]).toMatchObject([
    { index: 0, answer: 'stored', hash: versionHash(first), received: office.clock.now },
    { index: 1, answer: 'set-aside', why: 'unreadable' },
    { index: 2, answer: 'stored', hash: versionHash(last) },
  ])
  expect(answers[1]).toMatchObject([{ index: 0, answer: 'stored', hash: versionHash(other) }])
  expect(answers[2]).toEqual([])
  expect(await office.store.counts()).toMatchObject({ versions: 3, setAside: 1 })
})

test('pushes with a visit in common are answered as one after another', async () => {
  const take = takeTogether(office.store)
  const version = aVersion()
  const other = { ...version, device: 'phone-2', note: 'other' }
  const stranger = { ...version, author: neighbour.id }
  const answers = await Promise.all([
    take(push(worker, [version])),
    take(push(worker, [version])),
    take(push(worker, [other])),
    take(push(neighbour, [stranger])),
  ])
  expect(answers.flat()).toMatchObject([
    { answer: 'stored' },
    { answer: 'known' },
    { answer: 'conflict' },
    { answer: 'set-aside', why: 'other-area' },
  ])
})

test('a push that the store cannot take fails alone', async () => {
  const poison = aVersion()
  const before = { ...office.store }
  vi.spyOn(office.store, 'storeVersions').mockImplementation(async (town, versions) => {
    if (versions.some(({ version }) => version.visit === poison.visit)) throw new Error('no room')
    return before.storeVersions(town, versions)
  })
  const take = takeTogether(office.store)
  const [first, second, third] = await Promise.allSettled([
    take(push(worker, [aVersion()])),
    take(push(worker, [poison])),
    take(push(worker, [aVersion()])),
  ])
  expect(first).toMatchObject({ status: 'fulfilled', value: [{ answer: 'stored' }] })
  expect(second).toMatchObject({ status: 'rejected', reason: new Error('no room') })
  expect(third).toMatchObject({ status: 'fulfilled', value: [{ answer: 'stored' }] })
  expect(await storedVisits()).toBe(2)
})

test('nobody is answered before the transaction they are in is through', async () => {
  const before = { ...office.store }
  const finish: (() => void)[] = []
  vi.spyOn(office.store, 'storeVersions').mockImplementation(async (town, versions) => {
    await new Promise<void>((resolve) => finish.push(resolve))
    return before.storeVersions(town, versions)
  })
  const take = takeTogether(office.store)
  let answered = 0
  const both = [worker, supervisor].map((who) =>
    take(push(who, [aVersion({ author: who.id })])).then(() => (answered += 1)),
  )
  await vi.waitUntil(() => finish.length === 1)
  expect(answered).toBe(0)
  finish[0]?.()
  await Promise.all(both)
  expect(await storedVisits()).toBe(2)
})
