import { describe, expect, test } from 'vitest'
import type { Place } from '../place.ts'
import { awayFrom, type LaidRow } from './away.ts'

const village = '450126104202'
const door = (name: string, latitude: number, longitude = 108.8): Place => ({
  id: `${village}-0000${name.length}`,
  kind: 'household',
  name,
  area: `${village}001`,
  within: null,
  latitude,
  longitude,
  size: 1,
  initials: '',
})
const row = (name: string, latitude: number, change: Partial<LaidRow> = {}): LaidRow => ({
  village,
  kind: 'household',
  name,
  point: { latitude, longitude: 108.8 },
  ...change,
})

describe('points of a file are measured', () => {
  test('by nothing where nothing is known, nor where nothing lies', () => {
    expect(awayFrom([])([row('1号', 23.2)])).toBeNull()
    expect(awayFrom([door('1号', 23.2)])([])).toBeNull()
    expect(awayFrom([door('1号', 23.2)])([row('1号', 23.2, { village: '450126104203' })])).toBeNull()
  })

  test('by the very same doors where there are some', () => {
    const away = awayFrom([door('1号', 23.2), door('22号', 23.3)])
    expect(away([row('1号', 23.201), row('9号', 23.9)])).toEqual({ of: 'doors', count: 1, metres: 111 })
  })

  test('by rough points only where a village has no others', () => {
    const rough: Place = { ...door('1号', 23.2), rough: true }
    expect(awayFrom([rough])([row('1号', 23.201)])).toEqual({ of: 'villages', count: 1, metres: 111 })
    expect(awayFrom([rough, door('22号', 23.3)])([row('1号', 23.3)])).toEqual({ of: 'villages', count: 1, metres: 0 })
  })

  test('by the middle of their village else, which one far point does not move', () => {
    const away = awayFrom([door('1号', 23.2), door('22号', 23.2), door('333号', 40)])
    expect(away([row('7号', 23.2), row('8号', 23.202), row('9号', 23.203)])).toEqual({ of: 'villages', count: 3, metres: 222 })
  })
})
