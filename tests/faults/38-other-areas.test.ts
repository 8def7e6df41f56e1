import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Account } from '../../src/domain/people.ts'
import { columnsToPlaces } from '../../src/protocol/place-columns.ts'
import type { SyncReply } from '../../src/protocol/messages.ts'
import type { AuditReply } from '../../src/protocol/audit.ts'
import { aPlace, aVersion, gridOfTownTwo, gridOne, gridTwo, townOne, townTwo } from '../contract/field.ts'
import { emptySync, openOffice, people, type Office } from '../contract/api/office.ts'
import { routesOf } from '../support/routes.ts'
import { aSlip } from '../support/slips.ts'
import { asideRaw, campaignOfTownTwo, importOfTownTwo, photoOfTownOne, photoOfTownTwo, rightsOfRoutes, type Asked, type Whom } from './rights-of-routes.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  const { store, clock } = office
  await store.putAccount({ id: 'worker-of-two', name: '二镇的', role: 'worker', areas: [gridOfTownTwo], demo: false })
  await store.putCampaigns([campaignOfTownTwo])
  await store.beginImport({ id: importOfTownTwo, account: people.otherTown.id, list: 'places', file: '二镇.xlsx', at: clock.now })
  await store.importPlaces({ town: townTwo.slice(0, 9), villages: [gridOfTownTwo.slice(0, 12)], id: importOfTownTwo }, () => [aPlace(gridOfTownTwo, 2)])
  const named = (hash: string) => [{ hash, type: 'image/jpeg', bytes: 1, width: 1, height: 1 }]
  const of = async (who: Account, area: string, hash: string, device: string) => {
    const version = aVersion({ author: who.id, area, note: `只有${area}的人看得到`, photos: named(hash) as never })
    const { answers } = await (await office.as(who)).sync({ device, versions: [version] })
    expect(answers).toMatchObject([{ answer: 'stored' }])
  }
  const aside = { device: 'phone-1', sequence: null, why: 'unreadable', faults: [], received: clock.now }
  await store.setAside([
    { town: townOne.slice(0, 9), account: 'worker-1', raw: asideRaw.one, ...aside },
    { town: townTwo.slice(0, 9), account: 'supervisor-2', raw: asideRaw.two, ...aside },
  ])
  await of(people.otherTown, gridOfTownTwo, photoOfTownTwo, 'desk-2')
  await of(people.worker, gridOne, photoOfTownOne, 'phone-1')
})
afterAll(() => office.close())

/** Each with who is let in at least, from nobody to the county office. */
const ladder: readonly Whom[] = ['everybody', 'cut-off', 'worker', 'supervisor', 'county']
const steps: readonly { readonly of: Whom; readonly who: Account | null }[] = [
  { of: 'everybody', who: null },
  { of: 'worker', who: people.worker },
  { of: 'supervisor', who: people.supervisor },
  { of: 'county', who: people.county },
]
const routes = Object.entries(rightsOfRoutes)
const methodOf = (route: string) => route.split(' ')[0] as NonNullable<InjectOptions['method']>
const lets = (from: Whom, of: Whom) => ladder.indexOf(of) >= ladder.indexOf(from)
/** Whether one was let in, whatever else was wrong with the request. */
const wordFor = (status: number) => (status === 401 ? 'not-signed-in' : status === 403 ? 'not-allowed' : status < 500 ? 'let in' : 'broken')

async function ask(who: Account | null, route: string, asked: Asked): Promise<LightMyRequestResponse> {
  const options = { method: methodOf(route), ...asked }
  if (who) return (await office.as(who)).ask(options)
  return office.app.inject({ ...options, headers: { 'x-gridwalk': '1', ...asked.headers } })
}

/** What an answer says, without what differs by the id that was asked with. */
function told(reply: LightMyRequestResponse): unknown {
  if (reply.body === '') return { status: reply.statusCode, headers: Object.keys(reply.headers).sort() }
  const body = reply.json<Record<string, unknown>>()
  const { answers, refused, retry, effects } = body as Partial<SyncReply> & { refused?: string; retry?: boolean; effects?: unknown }
  const plain = (answers ?? []).map(({ answer, why }: { answer?: string; why?: string; is?: string }) => ({ answer, why }))
  const rows = ((effects ?? []) as { why?: string; is?: string }[]).map(({ why, is }) => ({ why, is }))
  return { status: reply.statusCode, refused, retry, answers: plain, effects: rows, fields: Object.keys(body).sort() }
}

describe('fault 38: who may ask for what', () => {
  test('fault 38: every route of the server has a line that says who may use it', async () => {
    const there = (await routesOf(office.app)).filter((route) => route.includes(' /api/'))
    expect(there).toEqual(Object.keys(rightsOfRoutes).filter((route) => !route.startsWith('HEAD ')).sort())
  })

  test.each(routes)('fault 38: %s lets in those its line says, and nobody else', async (route, { from, own }) => {
    const answered: string[] = []
    for (const { of, who } of steps) answered.push(`${of} ${wordFor((await ask(who, route, own())).statusCode)}`)
    const wanted = steps.map(({ of, who }) => {
      // A wrong code is refused whoever brings it.
      if (lets(from, of)) return `${of} ${route === 'POST /api/sign-in' ? 'not-allowed' : 'let in'}`
      return `${of} ${who === null ? 'not-signed-in' : 'not-allowed'}`
    })
    expect(answered).toEqual(wanted)
  })

  test.each(routes)('fault 38: %s lets a phone that was cut off do what its line says', async (route, { from, own }) => {
    await office.store.cutOff('supervisor-1', 'desk-cut', office.clock.now)
    const { ask: asCutOff, sync } = await office.as(people.supervisor)
    await sync({ device: 'desk-cut' })
    const { statusCode } = await asCutOff({ method: methodOf(route), ...own() })
    const wanted = lets(from, 'cut-off') && route !== 'POST /api/sign-in' ? 'let in' : 'not-allowed'
    expect(wordFor(statusCode)).toBe(wanted)
  })

  test.each(routes.filter(([, { other }]) => other))('fault 38: %s about another area answers as about nothing at all', async (route, { other }) => {
    const asked = other?.()
    if (!asked) return
    const there = await ask(people.supervisor, route, asked.there)
    const nowhere = await ask(people.supervisor, route, asked.nowhere)
    expect(told(there)).toEqual(told(nowhere))
    expect(there.body).not.toMatch(/二镇|只有450126105|worker-of-two/)
    const said = told(there) as { status: number; answers: { answer?: string }[]; effects: { why?: string }[] }
    const refused = said.status >= 400 || [...said.answers, ...said.effects].some((each) => 'why' in each && each.why !== undefined) || /refused/.test(there.body)
    expect(refused).toBe(true)
  })
})

describe('fault 38: what is forged', () => {
  const push = async (version: object) => (await (await office.as(people.worker)).sync({ versions: [version] })).answers[0]
  const forged = (text: string): object => {
    const version = JSON.stringify(aVersion())
    return JSON.parse(`${version.slice(0, -1)},${text}}`) as object
  }

  test('fault 38: somebody else as the author, another area, another town: set aside each, and counted for nobody', async () => {
    const before = await office.store.counts()
    expect(await push(aVersion({ author: 'supervisor-1' }))).toMatchObject({ why: 'other-author' })
    expect(await push(aVersion({ area: gridTwo }))).toMatchObject({ why: 'other-area' })
    expect(await push(aVersion({ place: aPlace(gridTwo).id }))).toMatchObject({ why: 'unknown-place' })
    expect(await push(aVersion({ place: 'nowhere' }))).toMatchObject({ why: 'unknown-place' })
    const { visits, setAside } = await office.store.counts()
    expect([visits, setAside]).toEqual([before.visits, before.setAside + 4])
  })

  test.each(['"role":"county"', '"__proto__":{"role":"county"}', '"constructor":{"prototype":{"role":"county"}}', '"standing":"shown"', '"received":1'])(
    'fault 38: a visit with %s in it is set aside, and changes nobody',
    async (text) => {
      expect(await push(forged(text))).toMatchObject({ answer: 'set-aside', why: 'unreadable' })
      expect(({} as Record<string, unknown>)['role']).toBeUndefined()
      expect(await office.store.account('worker-1')).toMatchObject({ role: 'worker', areas: people.worker.areas })
    },
  )

  test.each(['"areas":["450126000000"]', '"role":"county"', '"account":"county-1"', '"__proto__":{"role":"county"}', '"constructor":{"prototype":{"cutOff":false}}'])(
    'fault 38: a request with %s in it is refused as a whole, and says nothing of why',
    async (text) => {
      const payload = `${JSON.stringify(emptySync).slice(0, -1)},${text}}`
      const reply = await (await office.as(people.worker)).ask({ method: 'POST', url: '/api/sync', payload, headers: { 'content-type': 'application/json' } })
      expect([reply.statusCode, reply.json()]).toEqual([400, { envelope: 'gridwalk', refused: 'bad-request', retry: false }])
    },
  )

  test('fault 38: a slip in somebody else’s name or about somebody else’s area is set aside', async () => {
    const { slips } = await office.as(people.supervisor)
    const round = { places: [aPlace(gridOne).id], from: 20261123, until: 20261130, note: '' }
    const { answers } = await slips([
      aSlip('round-given', round, { to: 'worker-1', author: 'county-1' }),
      aSlip('round-given', round, { to: 'worker-1', area: gridOfTownTwo }),
    ])
    expect(answers).toMatchObject([{ why: 'other-author' }, { why: 'other-area' }])
  })

  test('fault 38: nobody makes themselves more than they are', async () => {
    const { ask: asSupervisor } = await office.as(people.supervisor)
    const raise = { name: 'x', role: 'county', areas: ['450126000000'] }
    expect((await asSupervisor({ method: 'PUT', url: '/api/people/supervisor-1', payload: raise })).statusCode).toBe(403)
    expect((await asSupervisor({ method: 'PUT', url: '/api/people/county-1', payload: raise })).statusCode).toBe(404)
    expect(await office.store.account('supervisor-1')).toEqual(people.supervisor)
  })
})

test('fault 38: a pull from nothing, or with the cursor of another account, gives one’s own area and nothing else', async () => {
  const foreign = (await (await office.as(people.otherTown)).sync({ device: 'desk-2' })).cursor
  for (const cursor of [null, foreign]) {
    const { areas, places, versions } = await (await office.as(people.supervisor)).sync({ device: 'desk-3', cursor })
    const codes = [...areas.map(({ code }) => code), ...columnsToPlaces(places).map(({ area }) => area), ...versions.map(({ version }) => version.area)]
    expect(codes.filter((code) => code.startsWith(townTwo.slice(0, 9)))).toEqual([])
    expect(JSON.stringify(versions)).not.toContain(`只有${gridOfTownTwo}`)
  }
})

test('fault 38: each of these refusals stands in the log, by account, route and reason, without what was asked for', async () => {
  const { ask: asCounty } = await office.as(people.county)
  const { entries } = (await asCounty({ url: '/api/audit?kind=refused' })).json<AuditReply>()
  const said = entries.map(({ actor, subject, detail }) => `${actor} ${subject} ${detail['why']}`)
  expect(said).toEqual(
    expect.arrayContaining([
      'supervisor-1 GET /api/coverage not-allowed',
      'supervisor-1 PUT /api/people/:id not-found',
      'supervisor-1 GET /api/photos/:hash not-found',
      'supervisor-1 POST /api/sync other-area',
      'supervisor-1 POST /api/sync/slips other-area',
      'worker-1 POST /api/sync other-author',
      'worker-1 GET /api/people not-allowed',
    ]),
  )
  expect(JSON.stringify(entries)).not.toMatch(/二镇|只有450126105|worker-of-two/)
})
