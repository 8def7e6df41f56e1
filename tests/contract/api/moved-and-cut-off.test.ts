import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { homecoming } from '../../../src/domain/people.ts'
import { columnsToPlaces } from '../../../src/protocol/place-columns.ts'
import { versionHash } from '../../../src/server/store/version-hash.ts'
import { madeUpPhoto } from '../../support/made-up-photo.ts'
import { aPlace, aVersion, gridOfTownTwo, gridTwo } from '../field.ts'
import { openOffice, people, type Office } from './office.ts'

const opened: Office[] = []
let office: Office
beforeEach(async () => {
  office = await openOffice()
  opened.push(office)
})
afterAll(() => Promise.all(opened.map((each) => each.close())))

const logged = (overrides: Parameters<typeof aVersion>[0] = {}) => aVersion({ at: office.clock.now - 1000, ...overrides })
const seenBy = async (who: (typeof people)[keyof typeof people]) => (await (await office.as(who)).sync()).versions

describe('an account that changes its area', () => {
  const moveTo = async (area: string) => {
    const changed = { name: 'worker-1', role: 'worker', areas: [area] }
    const asked = { method: 'PUT', url: '/api/people/worker-1', payload: changed } as const
    expect((await (await office.as(people.county)).ask(asked)).statusCode).toBe(200)
  }

  test.each([
    ['another grid', gridTwo],
    ['another town', gridOfTownTwo],
  ])('for %s: what it has not sent arrives under its author, and it sees the new area only', async (_what, area) => {
    const phone = await office.as(people.worker)
    const { cursor } = await phone.sync({ versions: [logged()] })
    const waiting = logged()
    office.clock.now += 60_000
    await moveTo(area)
    const after = await phone.sync({ cursor, versions: [waiting] })
    expect(after).toMatchObject({ fresh: true, account: { areas: [area] }, answers: [{ answer: 'stored' }], versions: [] })
    expect(columnsToPlaces(after.places)).toEqual([aPlace(area)])
    expect(await seenBy(people.supervisor)).toContainEqual(
      expect.objectContaining({ hash: versionHash(waiting), version: waiting, standing: 'shown' }),
    )
    expect(waiting.author).toBe('worker-1')
  })

  test.each([
    ['another grid', gridTwo],
    ['another town', gridOfTownTwo],
  ])('for %s: the photos of what came home from the old area follow, and are not shown to it any more', async (_what, area) => {
    const phone = await office.as(people.worker)
    const { hash, buffer } = madeUpPhoto(500)
    const waiting = logged({ photos: [{ hash, type: 'image/jpeg', bytes: buffer.length, width: 4, height: 3 }] })
    office.clock.now += 60_000
    await moveTo(area)
    expect(await phone.sync({ versions: [waiting] })).toMatchObject({ answers: [{ answer: 'stored' }], missingPhotos: [hash] })
    const url = `/api/photos/${hash}`
    const put = { method: 'PUT', url, payload: buffer, headers: { 'content-type': 'image/jpeg' } } as const
    expect((await (await office.as(people.neighbour)).ask(put)).statusCode).toBe(404)
    expect((await phone.ask(put)).statusCode).toBe(200)
    expect((await phone.sync()).missingPhotos).toEqual([])
    expect((await phone.ask({ method: 'GET', url })).statusCode).toBe(404)
    expect((await (await office.as(people.supervisor)).ask({ method: 'GET', url })).statusCode).toBe(200)
  })

  test('and hands in one from the old area later still, the phone reads anew and lets go of it; of what it sees it does not', async () => {
    const phone = await office.as(people.worker)
    const waiting = logged()
    office.clock.now += 60_000
    await moveTo(gridTwo)
    const { cursor } = await phone.sync()
    const handedIn = await phone.sync({ cursor, versions: [waiting] })
    expect(handedIn).toMatchObject({ fresh: false, answers: [{ answer: 'stored' }] })
    const anew = await phone.sync({ cursor: handedIn.cursor, versions: [logged({ area: gridTwo, place: aPlace(gridTwo).id })] })
    expect(anew).toMatchObject({ fresh: true, answers: [{ answer: 'stored' }] })
    expect(anew.versions.map(({ version }) => version.area)).toEqual([gridTwo])
    expect(await phone.sync({ cursor: anew.cursor, versions: [logged({ area: gridTwo, place: aPlace(gridTwo).id })] })).toMatchObject({ fresh: false })
    expect(await phone.sync({ cursor: anew.cursor })).toMatchObject({ fresh: false })
  })

  test('logs nothing new there: what is dated later, or comes months later, is left to the office', async () => {
    const phone = await office.as(people.worker)
    await moveTo(gridTwo)
    const before = logged()
    expect((await phone.sync({ versions: [logged({ at: office.clock.now + 1 })] })).answers).toMatchObject([{ why: 'other-area' }])
    office.clock.now += homecoming + 1
    expect((await phone.sync({ versions: [before] })).answers).toMatchObject([{ answer: 'set-aside', why: 'other-area' }])
  })
})

describe('a phone that was cut off', () => {
  const cut = (cutOff: boolean) => office.store.cutOff('worker-1', 'phone-1', cutOff ? office.clock.now : null)

  test('hands in its visits, each once; they are set aside and not counted', async () => {
    const phone = await office.as(people.worker)
    const [sent, waiting] = [logged(), logged()]
    await phone.sync({ versions: [sent] })
    await cut(true)
    const before = await office.store.counts()
    const answers = [
      { answer: 'known', hash: versionHash(sent) },
      { answer: 'set-aside', why: 'device-cut-off', hash: versionHash(waiting), sequence: waiting.sequence },
    ]
    for (let time = 0; time < 2; time++) {
      expect(await phone.sync({ versions: [sent, waiting] })).toMatchObject({ cutOff: true, answers })
    }
    const { visits, setAside } = await office.store.counts()
    expect([visits, setAside]).toEqual([before.visits, before.setAside + 1])
  })

  test('gets nothing more, holding on to where it was', async () => {
    const phone = await office.as(people.worker)
    const { cursor } = await phone.sync()
    await (await office.as(people.supervisor)).sync({ device: 'desk', versions: [logged({ author: 'supervisor-1' })] })
    await cut(true)
    expect(await phone.sync({ cursor })).toMatchObject({ cutOff: true, cursor, fresh: false, versions: [], areas: [], office: null })
    const fromNothing = await phone.sync({ cursor: null })
    expect([columnsToPlaces(fromNothing.places), fromNothing.areas]).toEqual([[], []])
    await cut(false)
    expect((await phone.sync({ cursor })).versions).toHaveLength(1)
    expect(await phone.sync({ cursor: fromNothing.cursor })).toMatchObject({ fresh: true })
  })

  test('does not come back under another name as long as its session lives', async () => {
    const phone = await office.as(people.worker)
    await phone.sync()
    await cut(true)
    expect(await phone.sync({ device: 'renamed' })).toMatchObject({ cutOff: true })
    expect(await phone.sync({ device: 'renamed' })).toMatchObject({ cutOff: true })
  })

  test('is known again by its name after its owner signed in anew', async () => {
    await (await office.as(people.worker)).sync()
    await cut(true)
    expect(await (await office.as(people.worker)).sync()).toMatchObject({ cutOff: true })
  })

  test('still tells the office how much waits on it', async () => {
    await cut(true)
    await (await office.as(people.worker)).sync({ report: { waiting: 7, persisted: true } })
    expect((await office.store.person('worker-1', office.clock.now))?.devices).toMatchObject([{ waiting: 7 }])
  })
})
