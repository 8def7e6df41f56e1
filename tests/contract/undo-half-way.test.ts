import { expect, test } from 'vitest'
import { townOf } from '../../src/domain/area.ts'
import { aPlace, anArea, aVersion, county, everyArea, gridOne, gridTwo } from './field.ts'
import { newGridOne, newGrids, newVillage, successions } from './moved-village.ts'
import { overheardStore } from './overheard-store.ts'
import { readAll } from './reader.ts'

const applied = 1_795_000_000_000

test('a visit that arrives under the new code while places go back brings everything forward again', async () => {
  // The same look as before anything was moved, when everything has gone back: just before it a phone is let in.
  let looks = 0
  let letIn = () => undefined as unknown
  const { store, driver, remove } = await overheardStore((text) => {
    if (text.includes('count(distinct "visit")') && ++looks === 2) letIn()
  })
  await store.putAreas([...everyArea, newVillage].map(anArea))
  await store.putPlaces([gridOne, gridTwo].map((grid) => aPlace(grid)))
  await store.storeVersions(townOf(gridOne), [{ version: aVersion({ area: gridOne, place: aPlace(gridOne).id }), received: applied - 1 }])
  await store.reorganise({ successions, newAreas: newGrids, people: [] }, applied)
  letIn = () =>
    driver
      .prepare(
        `insert into versions (town, visit, hash, change, standing, received, place, area, day, outcome, author, device, sequence, kind_of_change, replaces, body)
        select ?, 'late', 'late', 1000000, standing, ?, place, ?, day, outcome, author, device, sequence, kind_of_change, replaces, body from versions limit 1`,
      )
      .run([townOf(newGridOne), applied + 1, newGridOne])
  const stand = async () => {
    const { areas, places } = await readAll(store, [county])
    return { areas, places, history: (await store.divisionHistory()).divisions, last: await store.lastReorganisation([county]) }
  }
  const before = await stand()
  looks = 0

  expect(await store.undoReorganisation({ areas: [county], at: applied }, applied + 2)).toEqual({ why: 'visited', count: 1 })
  expect(looks).toBe(2)
  expect(await stand()).toEqual(before)
  expect(before.places.map(({ area }) => area).sort()).toEqual(newGrids.map(({ code }) => code).sort())
  // Now it is in the way from the beginning, and nothing moves at all.
  expect(await store.undoReorganisation({ areas: [county], at: applied }, applied + 3)).toEqual({ why: 'visited', count: 1 })
  await remove()
})
