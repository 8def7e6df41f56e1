import { expect, test } from 'vitest'
import { distanceMetres } from '../domain/place.ts'
import { demoVillageCount, demoVillages } from './county.ts'
import { towns } from './divisions.ts'
import { toPoint } from './metres.ts'
import { townCentre } from './town-centres.ts'

test('the whole county has about 220,000 households, 1,700 natural villages and 300,000 visits, and no id twice', () => {
  const sum = { villages: 0, households: 0, hamlets: 0, visits: 0 }
  const ids = new Set<string>()
  let made = 0
  for (const { places, versions } of demoVillages({ scope: 'county', lastDay: 20260917 })) {
    sum.villages += 1
    for (const { kind } of places) {
      if (kind === 'household') sum.households += 1
      if (kind === 'natural_village') sum.hamlets += 1
    }
    for (const { id } of places) ids.add(id)
    for (const { version } of versions) {
      if (version.change === 'logged') ids.add(version.visit)
      else made -= 1
    }
    made += places.length + versions.length
    sum.visits = ids.size
  }
  expect(ids.size).toBe(made)
  expect(sum.villages).toBe(demoVillageCount('county'))
  expect(sum.households).toBeGreaterThan(215_000)
  expect(sum.households).toBeLessThan(225_000)
  expect(sum.hamlets).toBeGreaterThan(1_650)
  expect(sum.hamlets).toBeLessThan(1_780)
  expect(sum.visits - 223_000).toBeGreaterThan(285_000)
  expect(sum.visits - 223_000).toBeLessThan(315_000)
}, 60_000)

test('towns lie some 8 to 16 kilometres from the next', () => {
  const centres = towns.map((town) => toPoint(townCentre(town.code)))
  for (const centre of centres) {
    const nearest = Math.min(...centres.filter((c) => c !== centre).map((c) => distanceMetres(c, centre)))
    expect(nearest).toBeGreaterThan(8_000)
    expect(nearest).toBeLessThan(16_000)
  }
})
