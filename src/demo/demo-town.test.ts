import { describe, expect, test } from 'vitest'
import { areaLevel, isWithin } from '../domain/area.ts'
import { groupBy } from '../domain/group-by.ts'
import { distanceMetres, type Place } from '../domain/place.ts'
import { standardVocabulary } from '../domain/vocabulary.ts'
import { demoIdentities } from './accounts.ts'
import { demoTown } from './demo-town.ts'
import { storyGrid } from './story.ts'

const { areas, accounts, places } = demoTown()
const byId = new Map(places.map((place) => [place.id, place]))
const households = places.filter((place) => place.kind === 'household')
const hamlets = places.filter((place) => place.kind === 'natural_village' || place.kind === 'compound')
const grids = areas.filter((area) => areaLevel(area.code) === 'grid')

describe('the town that is made in full', () => {
  test('has about 14,000 households in about 110 natural villages', () => {
    expect(households).toHaveLength(13_997)
    expect(places.filter((place) => place.kind === 'natural_village')).toHaveLength(108)
  })

  test('stands among all towns and committees of the county', () => {
    const levels = groupBy(areas, (area) => areaLevel(area.code))
    expect(levels.get('town')).toHaveLength(17)
    expect(levels.get('village')).toHaveLength(238)
    expect(areas.every((area) => area.parent === null || areas.some((parent) => parent.code === area.parent))).toBe(true)
  })

  test('numbers every place once, and calls no two of a village the same', () => {
    expect(byId.size).toBe(places.length)
    for (const [village, own] of groupBy(places, (place) => place.area.slice(0, 12))) {
      expect(own.map((place) => place.id)).toEqual(
        own.map((_, i) => `${village}-${String(i + 1).padStart(5, '0')}`),
      )
      expect(new Set(own.map((place) => place.name)).size).toBe(own.length)
    }
  })

  test('puts every place into a grid, and a door into a natural village of its grid', () => {
    const codes = new Set(grids.map((grid) => grid.code))
    expect(places.filter((place) => !codes.has(place.area))).toEqual([])
    const doors = places.filter((place) => place.within !== null)
    expect(doors.filter((door) => byId.get(door.within ?? '')?.area !== door.area)).toEqual([])
    expect(households.every((door) => door.within !== null)).toBe(true)
  })

  test('gives each grid 300 to 500 households', () => {
    const sizes = [...groupBy(households, (door) => door.area).values()].map((doors) => doors.length)
    expect(sizes).toHaveLength(grids.length)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(300)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500)
  })

  test('has places of every kind group, each of a known kind', () => {
    const kinds = new Set(places.map((place) => place.kind))
    expect([...kinds].every((kind) => standardVocabulary.placeKinds.has(kind))).toBe(true)
    for (const kind of ['school', 'shop', 'community', 'enterprise', 'market', 'bank', 'elder_home', 'institution']) {
      expect(kinds).toContain(kind)
    }
    expect(places.find((place) => place.name === '新桥镇中心学校')?.size).toBe(1240)
  })
})

describe('on the map', () => {
  test('a door has its next neighbour 12 to 42 metres away', () => {
    const nearest = [...groupBy(households, (door) => door.within ?? '').values()].flatMap((doors) =>
      doors.map((door) => Math.min(...doors.filter((d) => d !== door).map((d) => distanceMetres(d, door)))),
    )
    expect(Math.min(...nearest)).toBeGreaterThan(12)
    expect(Math.max(...nearest)).toBeLessThan(42)
  })

  test('two natural villages never run into each other', () => {
    const reach = new Map(hamlets.map((hamlet) => [hamlet, reachOf(hamlet)]))
    for (const [i, one] of hamlets.entries()) {
      for (const other of hamlets.slice(i + 1)) {
        const gap = distanceMetres(one, other) - (reach.get(one) ?? 0) - (reach.get(other) ?? 0)
        expect(gap).toBeGreaterThan(30)
      }
    }
  })

  test('villages lie one to three kilometres apart, around ten from the county seat', () => {
    const centres = [...groupBy(households, (door) => door.area.slice(0, 12)).values()].map(middle)
    for (const centre of centres) {
      const nearest = Math.min(...centres.filter((c) => c !== centre).map((c) => distanceMetres(c, centre)))
      expect(nearest).toBeGreaterThan(900)
      expect(nearest).toBeLessThan(3000)
      expect(distanceMetres(centre, { latitude: 23.2206, longitude: 108.8046 })).toBeLessThan(22_000)
    }
  })

  function reachOf(hamlet: Place): number {
    return Math.max(...households.filter((d) => d.within === hamlet.id).map((d) => distanceMetres(d, hamlet)))
  }

  function middle(doors: readonly Place[]) {
    const mean = (of: (door: Place) => number) => doors.reduce((sum, door) => sum + of(door), 0) / doors.length
    return { latitude: mean((d) => d.latitude), longitude: mean((d) => d.longitude) }
  }
})

describe('the accounts', () => {
  test('are a worker for every grid, a supervisor for every town, one county office, none with a person’s name', () => {
    const roles = groupBy(accounts, (account) => account.role)
    expect(roles.get('worker')?.map((account) => account.areas[0]).sort()).toEqual(grids.map((grid) => grid.code).sort())
    expect(roles.get('supervisor')).toHaveLength(17)
    expect(roles.get('county')).toHaveLength(1)
    expect(accounts.every((account) => account.name.startsWith('演示'))).toBe(true)
    expect(new Set(accounts.map((account) => account.id)).size).toBe(accounts.length)
  })

  test('offer three identities for one tap: 民范村第3网格, 新桥镇, 宾阳县', () => {
    const offered = accounts.filter((account) => account.demo)
    expect(Object.fromEntries(offered.map((account) => [account.role, account.id]))).toEqual(demoIdentities)
    const areaOf = (role: string) => areas.find((a) => a.code === offered.find((o) => o.role === role)?.areas[0])?.name
    expect(areaOf('worker')).toBe('民范村第3网格')
    expect(areaOf('supervisor')).toBe('新桥镇')
    expect(areaOf('county')).toBe('宾阳县')
  })

  test('leave the demo worker a school and several natural villages', () => {
    const own = places.filter((place) => isWithin(place.area, storyGrid))
    expect(own.filter((place) => place.kind === 'school').map((place) => place.name)).toContain('民范小学')
    expect(own.filter((place) => place.kind === 'natural_village')).toHaveLength(7)
    expect(own.filter((place) => place.kind === 'household')).toHaveLength(326)
  })
})
