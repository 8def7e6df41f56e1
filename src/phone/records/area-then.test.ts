import { expect, test } from 'vitest'
import type { Territory } from '../record-book/territory.ts'
import { createSay } from '../words/say.tsx'
import { areaThen } from './area-then.ts'

const say = createSay('zh-CN')
const division = { from: '450126101201', to: '450126301204', day: 20260101, name: '老村委会' }
const now = { code: division.to, name: '新村委会', shortName: '新村', parent: null, initials: '' }
const territory = (known: boolean) =>
  ({ areas: new Map(known ? [[now.code, now]] : []), office: { divisions: [division] } }) as unknown as Territory

test('a visit is told under the name of its day, and under that of today where it is known', () => {
  expect(areaThen({ area: '450126101201001' }, territory(true), say)).toEqual([{ label: '当天归', value: '老村委会，现在归新村委会' }])
  expect(areaThen({ area: '450126101201' }, territory(false), say)).toEqual([{ label: '当天归', value: '老村委会' }])
})

test('nothing is said where nothing was reorganised', () => {
  expect(areaThen({ area: '450126999201001' }, territory(true), say)).toEqual([])
  expect(areaThen({ area: '450126101201' }, { areas: new Map(), office: null } as unknown as Territory, say)).toEqual([])
})
