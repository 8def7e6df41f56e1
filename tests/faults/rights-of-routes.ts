import type { InjectOptions } from 'fastify'
import { createHash, randomUUID } from 'node:crypto'
import type { Role } from '../../src/domain/people.ts'
import { rescueType } from '../../src/protocol/rescue.ts'
import { aPlace, aVersion, gridOfTownTwo, gridOne, gridTwo, townOne, townTwo, villageOne } from '../contract/field.ts'
import { emptySync } from '../contract/api/office.ts'
import { aSlip } from '../support/slips.ts'

/** everybody: without signing in. cut-off: a phone that the office has cut off too, which may hand in what it has. */
export type Whom = 'everybody' | 'cut-off' | Role

export interface RouteRights {
  /** The least that is let in; a role lets in those above it. */
  readonly from: Whom
  /** An ordinary request of the supervisor of the first town (of the county office where it alone may). */
  readonly own: () => Asked
  /**
   * The same about something of the second town, and about something that is not there: both are answered alike. None
   * where what is asked for names no area.
   */
  readonly other?: () => { readonly there: Asked; readonly nowhere: Asked }
}

export type Asked = Pick<InjectOptions, 'payload' | 'headers'> & { readonly url: string }

/** Bytes of a photo that a visit of the second town names, and of none. */
export const photoOfTownTwo = createHash('sha256').update('photo of town two').digest('hex')
export const photoOfTownOne = createHash('sha256').update('photo of town one').digest('hex')
const photoOfNobody = 'f'.repeat(64)
export const importOfTownTwo = '0199f0aa-0000-7000-8000-00000000a001'
const importOfNobody = '0199f0aa-0000-7000-8000-00000000a002'

/** What was set aside in each town, by the hash of its text; see the test's beginning. */
export const asideRaw = { one: '"只有一镇看得到"', two: '"只有450126105看得到"' }
const asideOfTownOne = createHash('sha256').update(asideRaw.one, 'utf8').digest('hex')
const asideOfTownTwo = createHash('sha256').update(asideRaw.two, 'utf8').digest('hex')

/** Of P-256, its generator. */
const aPoint = 'BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU'

const account = { name: '新来的', role: 'worker', areas: [gridTwo] }
const campaign = (area: string) => {
  const period = { from: 20261201, to: 20261231 }
  return { area, name: '百日行动', period, kind: 'household', targetShare: 0.8, shares: [], counts: [] }
}
const doors = (area: string) => ({
  list: 'places',
  file: '名册.xlsx',
  rows: [{ row: 2, id: null, kind: 'household', name: '88号', area, hamlet: null, point: { latitude: 23.2, longitude: 108.8 }, size: 4 }],
})
const person = (id: string, path = '', payload: object = {}) => ({ url: `/api/people/${id}${path}`, payload })
const about = (path: string, payload: object) => ({
  own: () => person('worker-1', path, payload),
  other: () => ({ there: person('worker-of-two', path, payload), nowhere: person('nobody', path, payload) }),
})
const aside = (payload?: object) => {
  const row = (town: string, author: string, digest: string) => ({ url: `/api/set-aside/${town}/${author}/${digest}`, ...(payload && { payload }) })
  return {
    own: () => row(townOne.slice(0, 9), 'worker-1', asideOfTownOne),
    other: () => ({ there: row(townTwo.slice(0, 9), 'supervisor-2', asideOfTownTwo), nowhere: row(townTwo.slice(0, 9), 'nobody', 'e'.repeat(64)) }),
  }
}
const slips = (...sent: readonly unknown[]) => ({ device: 'desk-1', cursor: null, slips: sent })
const round = (area: string) =>
  aSlip('round-given', { places: [aPlace(area).id], from: 20261123, until: 20261130, note: '' }, { area, to: 'worker-1' })
const photo = (hash: string) => ({ url: `/api/photos/${hash}`, headers: { 'content-type': 'image/jpeg' }, payload: Buffer.from('x') })
const days = 'from=20261101&to=20261130'

/** Who may ask for what: every route of the server has its line here, or the test fails. */
export const rightsOfRoutes: Readonly<Record<string, RouteRights>> = {
  'GET /api/health': { from: 'everybody', own: () => ({ url: '/api/health' }) },
  'GET /api/welcome': { from: 'everybody', own: () => ({ url: '/api/welcome' }) },
  'POST /api/sign-in': { from: 'everybody', own: () => ({ url: '/api/sign-in', payload: { code: 'AAAAAA' } }) },
  'POST /api/lock/open': {
    from: 'everybody',
    own: () => ({ url: '/api/lock/open', payload: { code: 'BBBBBB', account: 'supervisor-1', device: 'desk-1', ephemeral: aPoint } }),
  },
  'GET /api/lock/:device': { from: 'worker', own: () => ({ url: '/api/lock/desk-1' }) },
  'POST /api/demo/sign-in': { from: 'everybody', own: () => ({ url: '/api/demo/sign-in', payload: { identity: 'worker' } }) },
  'POST /api/sign-out': { from: 'everybody', own: () => ({ url: '/api/sign-out', payload: {} }) },
  'GET /api/ready': { from: 'everybody', own: () => ({ url: '/api/ready' }) },
  'GET /api/session': { from: 'cut-off', own: () => ({ url: '/api/session' }) },
  'POST /api/sync': {
    from: 'cut-off',
    own: () => ({ url: '/api/sync', payload: { ...emptySync, device: 'desk-1', versions: [aVersion({ author: 'supervisor-1' })] } }),
    other: () => {
      const sent = (area: string) => ({
        url: '/api/sync',
        payload: { ...emptySync, device: 'desk-1', versions: [aVersion({ author: 'supervisor-1', area })] },
      })
      return { there: sent(gridOfTownTwo), nowhere: sent('450126999999001') }
    },
  },
  'POST /api/sync/slips': {
    from: 'cut-off',
    own: () => ({ url: '/api/sync/slips', payload: slips(round(gridOne)) }),
    other: () => ({
      there: { url: '/api/sync/slips', payload: slips(round(gridOfTownTwo)) },
      nowhere: { url: '/api/sync/slips', payload: slips(round('450126999999001')) },
    }),
  },
  'POST /api/exports': {
    from: 'worker',
    own: () => ({
      url: '/api/exports',
      payload: { exports: [{ id: importOfNobody, what: 'visits', format: 'csv', area: gridOne, filter: '', rows: 3, at: 1 }] },
    }),
  },
  'GET /api/rescue/key': { from: 'worker', own: () => ({ url: '/api/rescue/key?device=phone-9' }) },
  // Whose visits are in the file says its seal; any colleague may bring it, and each visit is judged by its author's rights.
  'POST /api/rescue': { from: 'worker', own: () => ({ url: '/api/rescue', payload: Buffer.from('x'), headers: { 'content-type': rescueType } }) },
  'PUT /api/photos/:hash': {
    from: 'worker',
    own: () => photo(photoOfTownOne),
    other: () => ({ there: photo(photoOfTownTwo), nowhere: photo(photoOfNobody) }),
  },
  'HEAD /api/photos/:hash': {
    from: 'worker',
    own: () => ({ url: `/api/photos/${photoOfTownOne}` }),
    other: () => ({ there: { url: `/api/photos/${photoOfTownTwo}` }, nowhere: { url: `/api/photos/${photoOfNobody}` } }),
  },
  'GET /api/photos/:hash': {
    from: 'worker',
    own: () => ({ url: `/api/photos/${photoOfTownOne}` }),
    other: () => ({ there: { url: `/api/photos/${photoOfTownTwo}` }, nowhere: { url: `/api/photos/${photoOfNobody}` } }),
  },
  'GET /api/coverage': {
    from: 'worker',
    own: () => ({ url: `/api/coverage?area=${gridOne}&kind=household&${days}` }),
    other: () => ({
      there: { url: `/api/coverage?area=${townTwo}&kind=household&${days}` },
      nowhere: { url: `/api/coverage?area=450126999000&kind=household&${days}` },
    }),
  },
  'GET /api/figures': {
    from: 'worker',
    own: () => ({ url: `/api/figures?area=${gridOne}&${days}` }),
    other: () => ({ there: { url: `/api/figures?area=${townTwo}&${days}` }, nowhere: { url: `/api/figures?area=450126999000&${days}` } }),
  },
  'POST /api/accounts': {
    from: 'supervisor',
    own: () => ({ url: '/api/accounts', payload: account }),
    other: () => ({
      there: { url: '/api/accounts', payload: { ...account, areas: [gridOfTownTwo] } },
      nowhere: { url: '/api/accounts', payload: { ...account, areas: ['450126999999001'] } },
    }),
  },
  'POST /api/accounts/batch': {
    from: 'supervisor',
    own: () => ({ url: '/api/accounts/batch', payload: { people: [account] } }),
    other: () => ({
      there: { url: '/api/accounts/batch', payload: { people: [{ ...account, areas: [gridOfTownTwo] }] } },
      nowhere: { url: '/api/accounts/batch', payload: { people: [{ ...account, areas: ['450126999999001'] }] } },
    }),
  },
  'GET /api/people': { from: 'supervisor', own: () => ({ url: '/api/people' }) },
  'GET /api/attention': { from: 'supervisor', own: () => ({ url: '/api/attention' }) },
  'GET /api/set-aside/:town/:account/:digest': { from: 'supervisor', ...aside() },
  'POST /api/set-aside/:town/:account/:digest': { from: 'supervisor', ...aside({ decision: 'keep', reason: '再问问' }) },
  'PUT /api/people/:id': { from: 'supervisor', ...about('', { ...account, areas: [gridOne] }) },
  'POST /api/people/:id/code': { from: 'supervisor', ...about('/code', {}) },
  'PUT /api/people/:id/off': { from: 'supervisor', ...about('/off', { off: false }) },
  'PUT /api/people/:id/devices/:device': { from: 'supervisor', ...about('/devices/phone-1', { cutOff: false }) },
  'POST /api/people/:id/leave': { from: 'county', own: () => person('worker-2', '/leave', { confirmed: true }) },
  'POST /api/roster/imports/:id': {
    from: 'supervisor',
    own: () => ({ url: `/api/roster/imports/${randomUUID()}`, payload: doors(gridOne) }),
    other: () => ({
      there: { url: '/api/roster/imports/0199f0aa-0000-7000-8000-00000000a004', payload: doors(gridOfTownTwo) },
      nowhere: { url: '/api/roster/imports/0199f0aa-0000-7000-8000-00000000a004', payload: doors('450126999999001') },
    }),
  },
  'GET /api/roster/imports': { from: 'supervisor', own: () => ({ url: '/api/roster/imports' }) },
  'POST /api/roster/imports/:id/undo': {
    from: 'supervisor',
    own: () => ({ url: '/api/roster/imports/0199f0aa-0000-7000-8000-00000000a003/undo', payload: {} }),
    other: () => ({
      there: { url: `/api/roster/imports/${importOfTownTwo}/undo`, payload: {} },
      nowhere: { url: `/api/roster/imports/${importOfNobody}/undo`, payload: {} },
    }),
  },
  'PUT /api/campaigns/:id': {
    from: 'supervisor',
    own: () => ({ url: '/api/campaigns/own', payload: campaign(townOne) }),
    other: () => ({
      there: { url: '/api/campaigns/new', payload: campaign(townTwo) },
      nowhere: { url: '/api/campaigns/new', payload: campaign('450126999000') },
    }),
  },
  'DELETE /api/campaigns/:id': {
    from: 'supervisor',
    own: () => ({ url: '/api/campaigns/own' }),
    other: () => ({ there: { url: '/api/campaigns/of-town-two' }, nowhere: { url: '/api/campaigns/of-nobody' } }),
  },
  'GET /api/audit': { from: 'county', own: () => ({ url: '/api/audit' }) },
  'GET /api/audit/check': { from: 'county', own: () => ({ url: '/api/audit/check' }) },
  'POST /api/reorganisation/preview': {
    from: 'county',
    own: () => ({ url: '/api/reorganisation/preview', payload: { rows: [{ row: 2, from: villageOne, to: '450126104203', day: 20261101 }] } }),
  },
  'GET /api/reorganisation': { from: 'county', own: () => ({ url: '/api/reorganisation' }) },
  'POST /api/reorganisation/undo': { from: 'county', own: () => ({ url: '/api/reorganisation/undo', payload: { at: 1 } }) },
  'POST /api/reorganisation': { from: 'county', own: () => ({ url: '/api/reorganisation', payload: { rows: [] } }) },
}

/** Campaign of the second town, for the store. */
export const campaignOfTownTwo = { id: 'of-town-two', ...campaign(townTwo) } as const
