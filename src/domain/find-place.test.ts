import { expect, test } from 'vitest'
import type { Area } from './area.ts'
import { findPlaces, indexPlaces } from './find-place.ts'
import type { Place } from './place.ts'

const areas = new Map<string, Area>(
  [
    ['450126000000', '宾阳县', '宾阳县', null, 'byx'],
    ['450126104000', '新桥镇', '新桥镇', '450126000000', 'xqz'],
    ['450126104202', '民范村委会', '民范村', '450126104000', 'mfc'],
    ['450126104202003', '民范村第3网格', '民范村第3网格', '450126104202', 'mfcd3wg'],
    ['450126104205', '白岩村委会', '白岩村', '450126104000', 'byc'],
  ].map(([code, name, shortName, parent, initials]) => [
    code as string,
    { code, name, shortName, parent, initials } as Area,
  ]),
)

function place(id: string, name: string, initials: string, rest: Partial<Place> = {}): Place {
  return {
    id,
    kind: 'household',
    name,
    initials,
    area: '450126104202003',
    within: null,
    latitude: 23.22,
    longitude: 108.8,
    size: 0,
    ...rest,
  }
}

const hamlet = place('450126104202-00001', '上湾屯', 'swt', { kind: 'natural_village', area: '450126104202' })
const door37 = place('450126104202-00037', '12组 37号', '12z37h', { within: hamlet.id })
const door137 = place('450126104202-00137', '12组 137号', '12z137h')
const door1 = place('450126104202-00038', '1组 237号', '1z237h')
const farDoor37 = place('450126104205-00037', '12组 37号', '12z37h', { area: '450126104205', latitude: 23.3 })
const school = place('450126104202-00900', '民范小学', 'mfxx', { kind: 'school', area: '450126104202' })
const index = indexPlaces([hamlet, door137, door37, door1, farDoor37, school], areas)

const ids = (query: string, near: Place | null = null) => findPlaces(index, query, 10, near).map((p) => p.id)

test('a school is found by its pinyin initials, in capitals too', () => {
  expect(ids('mfxx')).toEqual([school.id])
  expect(ids('MFXX')).toEqual([school.id])
})

test('a door is found by its village and its numbers, the very number first', () => {
  expect(ids('mfc 12 37').slice(0, 2)).toEqual([door37.id, door137.id])
  expect(ids('民范 12 37')[0]).toBe(door37.id)
})

test('a door is found by parts of its name, with or without a space', () => {
  expect(ids('12组 37', door37)[0]).toBe(door37.id)
  expect(ids('12组37号', door37)[0]).toBe(door37.id)
  expect(ids('37号', door37)[0]).toBe(door37.id)
})

test('joined numbers find every door that reads so', () => {
  expect(new Set(ids('1237'))).toEqual(new Set([door37.id, farDoor37.id, door1.id]))
})

test('one name in two villages gives both, the nearer first', () => {
  expect(ids('12组 37号', farDoor37)).toEqual([farDoor37.id, door37.id, door137.id])
  expect(ids('12组 37号', door37).slice(0, 2)).toEqual([door37.id, farDoor37.id])
})

test('a door is found by its hamlet', () => {
  expect(ids('上湾 37')).toEqual([door37.id])
  expect(ids('swt')).toEqual([hamlet.id, door37.id])
})

test('a code is found whole and by its last digits', () => {
  expect(ids('450126104202-00037')).toEqual([door37.id])
  expect(ids('00900')).toEqual([school.id])
})

test('full-width digits and letters are read as plain ones', () => {
  expect(ids('１２组　３７号', door37)[0]).toBe(door37.id)
  expect(ids('ｍｆｘｘ')).toEqual([school.id])
})

test('nothing asked and nothing found give nothing', () => {
  expect(ids('  ')).toEqual([])
  expect(ids('qqq')).toEqual([])
  expect(ids('mfc qqq')).toEqual([])
})

test('the county around every place makes no hit, and the limit holds', () => {
  expect(ids('宾阳县')).toEqual([])
  expect(findPlaces(index, '1', 2)).toHaveLength(2)
})
