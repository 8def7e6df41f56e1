import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { distanceMetres } from '../../../src/domain/place.ts'
import type { VisitVersion } from '../../../src/domain/visit.ts'
import { proposedId } from '../../../src/domain/slips/proposal.ts'
import type { Slip } from '../../../src/domain/slips/slip.ts'
import { columnsToPlaces } from '../../../src/protocol/place-columns.ts'
import { aSlip } from '../../support/slips.ts'
import { aPlace, aVersion, county, gridOfTownTwo, gridOne, gridTwo, townOne, villageOne } from '../field.ts'
import { openOffice, people, type Office } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

type Who = (typeof people)[keyof typeof people]
const send = async (who: Who, ...slips: unknown[]) => (await (await office.as(who)).slips(slips)).answers
const seenBy = async (who: Who) => (await (await office.as(who)).slips()).slips.map(({ id }) => id)
const round = { places: ['450126104202-01001'], from: 20261101, until: 20261130, note: '' }
const roundFor = (who: Who, changes: Partial<Slip> = {}) => aSlip('round-given', round, { to: who.id, ...(changes as object) })

async function logged(changes: Partial<VisitVersion> = {}): Promise<VisitVersion> {
  const version = aVersion(changes)
  await (await office.as(people.worker)).sync({ versions: [version] })
  return version
}
const found = (visit: string, result: 'confirmed' | 'disputed' = 'disputed') =>
  aSlip('check-found', { visit, result, reason: result === 'confirmed' ? '' : '没有人来过' }, { to: 'worker-1' })
const standing = async (visit: string) =>
  (await (await office.as(people.worker)).sync()).versions.filter((row) => row.version.visit === visit).map((row) => row.standing)

describe('a slip', () => {
  test('is stored once, and known when it is sent again', async () => {
    const slip = roundFor(people.worker)
    expect(await send(people.supervisor, slip, slip)).toMatchObject([{ answer: 'stored' }, { answer: 'known' }])
    expect(await send(people.supervisor, slip)).toMatchObject([{ index: 0, id: slip.id, answer: 'known' }])
    expect((await seenBy(people.worker)).filter((id) => id === slip.id)).toHaveLength(1)
  })

  test('with the id of another one is set aside', async () => {
    const slip = roundFor(people.worker)
    await send(people.supervisor, slip)
    expect(await send(people.supervisor, { ...slip, day: 20261124 })).toMatchObject([{ answer: 'set-aside', why: 'other-content' }])
  })

  test('that cannot be read is set aside, and the others go through', async () => {
    const bad = { ...roundFor(people.worker), extra: 1 }
    const worse = { ...roundFor(people.worker), content: { ...round, until: 20261131 } }
    const answers = await send(people.supervisor, bad, 'x', worse, roundFor(people.worker))
    expect(answers.map(({ answer, why }) => why ?? answer)).toEqual(['unreadable', 'unreadable', 'unreadable', 'stored'])
  })

  test('comes down by cursor, and once', async () => {
    const { slips } = await office.as(people.supervisor)
    const { cursor } = await slips()
    const slip = roundFor(people.worker)
    expect((await slips([slip], cursor)).slips.map(({ id }) => id)).toEqual([slip.id])
    const next = await slips([], cursor)
    expect(next).toMatchObject({ fresh: false, more: false })
    expect((await slips([], next.cursor)).slips).toEqual([])
    expect(await slips([], 'forged')).toMatchObject({ fresh: true })
  })

  test('is refused whole only where the envelope is wrong', async () => {
    const { ask } = await office.as(people.supervisor)
    const reply = await ask({ method: 'POST', url: '/api/sync/slips', payload: { device: 'x y', cursor: null, slips: [] } })
    expect(reply.statusCode).toBe(400)
    const nobody = await office.app.inject({ method: 'POST', url: '/api/sync/slips', headers: { 'x-gridwalk': '1' }, payload: {} })
    expect(nobody.statusCode).toBe(401)
  })
})

describe('who writes', () => {
  test('the office within its areas, and nobody else', async () => {
    expect(await send(people.supervisor, roundFor(people.worker))).toMatchObject([{ answer: 'stored' }])
    expect(await send(people.county, roundFor(people.worker, { author: 'county-1' }))).toMatchObject([{ answer: 'stored' }])
    expect(await send(people.worker, roundFor(people.worker, { author: 'worker-1' }))).toMatchObject([{ why: 'no-right' }])
    expect(await send(people.otherTown, roundFor(people.worker, { author: 'supervisor-2' }))).toMatchObject([{ why: 'other-area' }])
    expect(await send(people.county, roundFor(people.worker))).toMatchObject([{ why: 'other-author' }])
  })

  test('the addressee of a matter goes on with it, a colleague does not', async () => {
    const given = roundFor(people.worker)
    await send(people.supervisor, given)
    const ended = (author: string, matter = given.id) =>
      aSlip('round-ended', { why: 'cannot', note: '路断了' }, { author, matter })
    expect(await send(people.neighbour, ended('worker-2'))).toMatchObject([{ answer: 'set-aside' }])
    expect(await send(people.worker, ended('worker-1', ended('x').id))).toMatchObject([{ why: 'unknown-matter' }])
    expect(await send(people.worker, ended('worker-1'))).toMatchObject([{ answer: 'stored' }])
  })

  test('a phone that was cut off hands in, and it is set aside', async () => {
    const proposal = aSlip(
      'place-proposed',
      { place: null, kind: 'household', name: '9号', latitude: 23.2, longitude: 108.8, accuracy: 9, size: 3, note: '' },
      { author: 'worker-2', area: gridTwo },
    )
    await office.store.cutOff('worker-2', 'stolen', office.clock.now)
    const { slips } = await office.as(people.neighbour)
    expect(await slips([proposal], null, 'stolen')).toMatchObject({ answers: [{ why: 'device-cut-off' }], slips: [] })
    await office.store.cutOff('worker-2', 'stolen', null)
    expect(await slips([proposal])).toMatchObject({ answers: [{ answer: 'stored' }] })
  })
})

test('the office sees what lies in its areas, a worker what is by or for them', async () => {
  const mine = roundFor(people.worker)
  const kept = aSlip('registered-total', { asOf: 20261031, people: 812, source: '县局通报', outOf: null }, { area: villageOne })
  const far = roundFor(people.worker, { area: gridOfTownTwo, author: 'supervisor-2' })
  const whole = aSlip('registered-total', { asOf: 20261031, people: 9000, source: '县局通报', outOf: null }, { area: county, author: 'county-1' })
  await send(people.supervisor, mine, kept)
  await send(people.otherTown, far)
  await send(people.county, whole)
  expect(await seenBy(people.supervisor)).toEqual(expect.arrayContaining([mine.id, kept.id]))
  expect(await seenBy(people.supervisor)).not.toContain(far.id)
  expect(await seenBy(people.supervisor)).not.toContain(whole.id)
  expect(await seenBy(people.county)).toEqual(expect.arrayContaining([mine.id, kept.id, far.id, whole.id]))
  expect(await seenBy(people.worker)).toContain(mine.id)
  expect(await seenBy(people.worker)).not.toContain(kept.id)
  expect(await seenBy(people.neighbour)).not.toContain(mine.id)
})

describe('a sample', () => {
  const drawn = (changes: Partial<Slip> = {}, seed = 'binyang-7') =>
    aSlip(
      'sample-drawn',
      { seed, worker: 'worker-1', from: 20261101, to: 20261130, frame: 40, visits: ['0199f0ff-0000-7000-8000-000000000009'] },
      { area: townOne, ...(changes as object) },
    )

  test('is drawn by the office within its areas and seen there, never by the worker it is about', async () => {
    const sample = drawn()
    expect(await send(people.supervisor, sample)).toMatchObject([{ answer: 'stored' }])
    expect(await seenBy(people.county)).toContain(sample.id)
    expect(await seenBy(people.worker)).not.toContain(sample.id)
    expect(await seenBy(people.otherTown)).not.toContain(sample.id)
    expect(await send(people.worker, drawn({ author: 'worker-1', area: gridOne }))).toMatchObject([{ why: 'no-right' }])
    expect(await send(people.otherTown, drawn({ author: 'supervisor-2' }))).toMatchObject([{ why: 'other-area' }])
  })

  test('names its seed', async () => {
    expect(await send(people.supervisor, drawn({}, ' '))).toMatchObject([{ why: 'unreadable' }])
  })
})

test('a check is the office’s to write, its answer the worker’s alone', async () => {
  const { visit } = await logged()
  expect(await send(people.worker, { ...found(visit), author: 'worker-1' })).toMatchObject([{ why: 'no-right' }])
  const check = found(visit, 'confirmed')
  const answered = (author: string) => aSlip('check-answered', { visit, answer: '去过' }, { author, matter: check.id })
  await send(people.supervisor, check)
  expect(await seenBy(people.worker)).toContain(check.id)
  expect(await seenBy(people.neighbour)).not.toContain(check.id)
  expect(await send(people.supervisor, answered('supervisor-1'))).toMatchObject([{ why: 'no-right' }])
  expect(await send(people.worker, answered('worker-1'))).toMatchObject([{ answer: 'stored' }])
})

describe('a disputed visit', () => {
  test('counts nothing until the office has decided, a correction in between included', async () => {
    const version = await logged()
    const check = found(version.visit)
    expect(await send(people.supervisor, check)).toMatchObject([{ answer: 'stored' }])
    expect(await standing(version.visit)).toEqual(['disputed'])
    expect(await office.store.checkCoverage()).toEqual([])
    const { versions } = await (await office.as(people.worker)).sync()
    const { hash } = versions.find((row) => row.version.visit === version.visit)!
    const corrected = aVersion({ ...version, change: 'corrected', reason: '补', replaces: [hash], sequence: version.sequence + 500 })
    await (await office.as(people.worker)).sync({ versions: [corrected] })
    expect((await standing(version.visit)).sort()).toEqual(['disputed', 'replaced'])
    const answer = aSlip('check-answered', { visit: version.visit, answer: '去过,有照片' }, { author: 'worker-1', matter: check.id })
    const settled = aSlip('check-settled', { visit: version.visit, stands: true, reason: '照片为证' }, { matter: check.id, to: 'worker-1' })
    expect(await send(people.neighbour, { ...settled, author: 'worker-2' })).toMatchObject([{ answer: 'set-aside' }])
    expect(await send(people.worker, answer)).toMatchObject([{ answer: 'stored' }])
    expect(await send(people.supervisor, found(version.visit, 'confirmed'))).toMatchObject([{ answer: 'stored' }])
    expect((await standing(version.visit)).sort()).toEqual(['disputed', 'replaced'])
    expect(await send(people.supervisor, settled)).toMatchObject([{ answer: 'stored' }])
    expect((await standing(version.visit)).sort()).toEqual(['replaced', 'shown'])
  })

  test('is one that the town knows, and its check goes to who logged it', async () => {
    const { visit } = await logged()
    expect(await send(people.supervisor, found('0199f0ff-0000-7000-8000-000000000001'))).toMatchObject([{ why: 'unknown-visit' }])
    expect(await send(people.supervisor, { ...found(visit), to: 'worker-2' })).toMatchObject([{ why: 'no-right' }])
    const own = aVersion({ author: 'supervisor-1' })
    await (await office.as(people.supervisor)).sync({ versions: [own] })
    const ofOwn = (author: string) => ({ ...found(own.visit, 'confirmed'), author, to: 'supervisor-1' })
    expect(await send(people.supervisor, ofOwn('supervisor-1'))).toMatchObject([{ why: 'no-right' }])
    expect(await send(people.county, ofOwn('county-1'))).toMatchObject([{ answer: 'stored' }])
  })
})

test('a place that was accepted is on the roster, once, and a better point moves one that is there', async () => {
  const content = { place: null, kind: 'household', name: '新屋 9号', latitude: 23.2211, longitude: 108.8055, accuracy: 9, size: 3, note: '' }
  const proposal = aSlip('place-proposed', content, { author: 'worker-1', area: gridOne })
  const id = proposedId(proposal as Parameters<typeof proposedId>[0])
  const decided = () => aSlip('place-decided', { accepted: true, place: id, reason: '' }, { matter: proposal.id, to: 'worker-1' })
  await send(people.worker, proposal)
  expect(await send(people.worker, { ...decided(), author: 'worker-1' })).toMatchObject([{ why: 'no-right' }])
  expect(await send(people.supervisor, decided(), decided())).toMatchObject([{ answer: 'stored' }, { answer: 'stored' }])
  const placesOf = async () => columnsToPlaces((await (await office.as(people.worker)).sync()).places)
  expect((await placesOf()).filter((place) => place.name === content.name)).toMatchObject([
    { id, area: gridOne, size: 3, initials: 'xw9h', latitude: 23.2211 },
  ])
  const better = aSlip('place-proposed', { ...content, place: id, latitude: 23.2219 }, { author: 'worker-1', area: gridOne })
  await send(people.worker, better)
  await send(people.supervisor, aSlip('place-decided', { accepted: true, place: id, reason: '' }, { matter: better.id }))
  expect((await placesOf()).find((place) => place.id === id)).toMatchObject({ latitude: 23.2219, name: content.name })
  const rough = { ...aPlace(gridOne), rough: true as const }
  await office.store.putPlaces([rough])
  const exact = aSlip('place-proposed', { ...content, place: rough.id, latitude: rough.latitude, longitude: rough.longitude }, { author: 'worker-1', area: gridOne })
  await send(people.worker, exact)
  expect(await placesOf()).toContainEqual(rough)
  await send(people.supervisor, aSlip('place-decided', { accepted: true, place: rough.id, reason: '' }, { matter: exact.id }))
  expect(await placesOf()).toContainEqual(aPlace(gridOne))
  expect(townOne).toBe(`${gridOne.slice(0, 9)}000`)
})

test('a natural village that gets its point takes along the doors that nobody has surveyed', async () => {
  const point = { latitude: 23.2311, longitude: 108.8155 }
  const village = { ...aPlace(gridOne), id: `${villageOne}-00071`, kind: 'natural_village', name: '13组', rough: true as const }
  const [first, second, surveyed] = [1, 2, 3].map((n) => ({ ...aPlace(gridOne), id: `${villageOne}-0008${n}`, name: `13组 ${n}号`, within: village.id }))
  const other = { ...aPlace(gridOne), id: `${villageOne}-00089`, name: '14组 1号', rough: true as const }
  await office.store.putPlaces([village, { ...first!, rough: true }, { ...second!, rough: true }, surveyed!, other])
  const content = { place: village.id, kind: 'natural_village', name: '13组', ...point, accuracy: 9, size: 0, note: '' }
  const proposal = aSlip('place-proposed', content, { author: 'worker-1', area: gridOne })
  await send(people.worker, proposal)
  await send(people.supervisor, aSlip('place-decided', { accepted: true, place: village.id, reason: '' }, { matter: proposal.id }))
  const places = new Map(columnsToPlaces((await (await office.as(people.worker)).sync()).places).map((place) => [place.id, place]))
  expect(places.get(village.id)).toMatchObject(point)
  for (const door of [first!, second!]) {
    expect(places.get(door.id)).toMatchObject({ rough: true, name: door.name })
    expect(distanceMetres(places.get(door.id)!, point)).toBeLessThan(40)
  }
  expect(distanceMetres(places.get(first!.id)!, places.get(second!.id)!)).toBeGreaterThan(5)
  expect(places.get(surveyed!.id)).toEqual(surveyed)
  expect(places.get(other.id)).toEqual(other)
})

test('a place that was declined stays off the roster, whoever accepts it afterwards', async () => {
  const content = { place: null, kind: 'household', name: '旧屋 1号', latitude: 23.2212, longitude: 108.8056, accuracy: null, size: 0, note: '' }
  const proposal = aSlip('place-proposed', content, { author: 'worker-1', area: gridOne })
  const id = proposedId(proposal as Parameters<typeof proposedId>[0])
  await send(people.worker, proposal)
  await send(people.supervisor, aSlip('place-decided', { accepted: false, place: null, reason: '没人住' }, { matter: proposal.id }))
  office.clock.now += 1000
  const late = aSlip('place-decided', { accepted: true, place: id, reason: '' }, { matter: proposal.id, author: 'county-1' })
  expect(await send(people.county, late)).toMatchObject([{ answer: 'stored' }])
  const places = columnsToPlaces((await (await office.as(people.worker)).sync()).places)
  expect(places.some((place) => place.id === id)).toBe(false)
})

describe('a month', () => {
  // The office's clock stands on 2026-11-18.
  const seal = (month: number, changes: Partial<Slip> = {}) => aSlip('month-sealed', { month }, { area: townOne, ...(changes as object) })
  const sealOfCounty = () => seal(202610, { area: county, author: 'county-1' })

  test('is sealed by the office for its town or county, and by nobody else', async () => {
    expect(await send(people.supervisor, seal(202610))).toMatchObject([{ answer: 'stored' }])
    expect(await send(people.county, sealOfCounty())).toMatchObject([{ answer: 'stored' }])
    expect(await send(people.worker, seal(202610, { author: 'worker-1', area: gridOne }))).toMatchObject([{ why: 'no-right' }])
    expect(await send(people.worker, seal(202610, { author: 'worker-1' }))).toMatchObject([{ why: 'other-area' }])
    expect(await send(people.otherTown, seal(202610, { author: 'supervisor-2' }))).toMatchObject([{ why: 'other-area' }])
    expect(await send(people.supervisor, seal(202610, { area: county }))).toMatchObject([{ why: 'other-area' }])
    expect(await send(people.supervisor, seal(202610, { area: villageOne }))).toMatchObject([{ why: 'no-right' }])
  })

  test('is sealed once it is over', async () => {
    expect(await send(people.supervisor, seal(202610), seal(202611), seal(202612))).toMatchObject([
      { answer: 'stored' },
      { answer: 'set-aside', why: 'month-not-over' },
      { answer: 'set-aside', why: 'month-not-over' },
    ])
    expect(await send(people.supervisor, seal(202613))).toMatchObject([{ why: 'unreadable' }])
  })

  test('that the county sealed is sealed for its towns, whose offices hear of it and whose workers need not', async () => {
    const whole = sealOfCounty()
    const own = seal(202609)
    await send(people.county, whole)
    await send(people.supervisor, own)
    expect(await seenBy(people.supervisor)).toEqual(expect.arrayContaining([whole.id, own.id]))
    expect(await seenBy(people.otherTown)).toContain(whole.id)
    expect(await seenBy(people.otherTown)).not.toContain(own.id)
    expect(await seenBy(people.worker)).not.toContain(whole.id)
  })

  test('that is sealed refuses nothing, and what arrives later is received later', async () => {
    const made = seal(202610)
    await send(people.supervisor, made)
    const line = (await (await office.as(people.supervisor)).slips()).slips.find(({ id }) => id === made.id)?.received ?? NaN
    office.clock.now -= 3_600_000
    const late = aVersion({ day: 20261030 })
    const { answers, versions } = await (await office.as(people.worker)).sync({ versions: [late] })
    const told = versions.find(({ version }) => version.visit === late.visit)?.received ?? answers[0]?.received
    office.clock.now += 3_600_000
    expect(answers).toMatchObject([{ answer: 'stored' }])
    expect(told).toBeGreaterThan(line)
  })
})
