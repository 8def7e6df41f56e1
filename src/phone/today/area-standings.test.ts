import { describe, expect, test } from 'vitest'
import type { Place } from '../../domain/place.ts'
import type { Mark } from '../record-book/territory.ts'
import { areaStandings } from './area-standings.ts'

const period = { from: 20260901, to: 20260930 }
const codes = ['450126104000', '450126105000', '450126104201', '450126104202', '450126104202001']
const areas = new Map(codes.map((code) => [code, { code, name: code, shortName: code, parent: null, initials: '' }]))
const door = (n: number, area: string): Place => ({
  id: `${area}-${n}`,
  kind: 'household',
  name: `${n}号`,
  area,
  within: null,
  latitude: 23.2,
  longitude: 108.8,
  size: 4,
  initials: '',
})
const met: Mark[] = [{ visit: 'v', day: 20260910, outcome: 'met', author: 'a' }]
const oneTown = [door(1, '450126104201001'), door(2, '450126104201001'), door(1, '450126104202001')]
const marks = new Map([[`450126104201001-1`, met]])
const county = { within: ['450126000000'], kind: 'household', period }
const names = (places: Place[]) => areaStandings({ areas, places, marks }, county).map(({ area, rate }) => [area.code, rate])

describe('the areas of an office', () => {
  test('stand the least covered first', () => {
    expect(names([...oneTown, door(1, '450126105201001')])).toEqual([
      ['450126105000', 0],
      ['450126104000', 1 / 3],
    ])
  })
  test('are those inside the only one that has doors', () => {
    expect(names(oneTown)).toEqual([
      ['450126104202', 0],
      ['450126104201', 0.5],
    ])
  })
  test('are none where there are no doors', () => {
    expect(names([])).toEqual([])
  })
})
