import { expect, test } from 'vitest'
import type { Area } from '../../domain/area.ts'
import type { Account } from '../../domain/people.ts'
import { invitable } from './invitable.ts'

const area = (code: string): Area => ({ code, name: code, shortName: code, parent: null, initials: '' })
const areas = ['450126000000', '450126104000', '450126104202003', '450126104202', '450126105000'].map(area)
const account = (role: Account['role'], own: string): Account => ({ id: 'a', name: 'a', role, areas: [own], demo: false })
const offered = (of: Account) => Object.fromEntries([...invitable(of, areas)].map(([role, found]) => [role, found.map(({ code }) => code)]))

test('a grid worker makes no accounts', () => {
  expect(offered(account('worker', '450126104202003'))).toEqual({})
})

test('a supervisor makes accounts for grid workers of the own town only, grids below their village', () => {
  expect(offered(account('supervisor', '450126104000'))).toEqual({ worker: ['450126104202', '450126104202003'] })
})

test('the county office makes accounts of every kind', () => {
  expect(offered(account('county', '450126000000'))).toEqual({
    worker: ['450126104202', '450126104202003'],
    supervisor: ['450126104000', '450126105000'],
    county: ['450126000000'],
  })
})
