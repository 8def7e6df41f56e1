import { afterEach, describe, expect, test, vi } from 'vitest'
import type { RecordBook } from './book.ts'
import { correctVisit, withdrawVisit } from './correct-visit.ts'
import { area, door, morning, onANewPhone, openFor, pageOf, visitTo } from './for-tests.ts'
import type { Territory } from './hold-territory.ts'
import { applyPull } from './pull.ts'
import { saveVisit } from './save-visit.ts'

onANewPhone()
afterEach(() => vi.restoreAllMocks())

const stamp = { position: null, now: morning }
const school = { ...door, id: '450126104202-00001', kind: 'school', name: '中心学校', longitude: 108.81 }
const far = { ...door, id: '450126104202-00090', name: '90号', latitude: 23.4 }

async function loaded(book: RecordBook): Promise<() => Territory> {
  book.territory.subscribe(() => undefined)
  await vi.waitFor(() => expect(book.territory.current()).not.toBeNull())
  return () => book.territory.current() as Territory
}

describe('the territory in memory', () => {
  test('holds areas, places and marks, the newest mark last', async () => {
    const book = await openFor()
    await applyPull(book, pageOf({ areas: [area], places: [door, school] }), morning)
    const first = await saveVisit(book, visitTo(door, { outcome: 'absent' }), stamp)
    const second = await saveVisit(book, visitTo(door), { ...stamp, now: morning + 86_400_000 })
    const territory = (await loaded(book))()
    expect(territory.areas.get(area.code)).toEqual(area)
    expect(territory.placeById.get(door.id)).toEqual(door)
    expect(territory.places).toHaveLength(2)
    expect(territory.marks.get(door.id)?.map((mark) => mark.visit)).toEqual([first.visit, second.visit])
  })

  test('follows what is saved, corrected, withdrawn and pulled without being read again', async () => {
    const book = await openFor()
    await applyPull(book, pageOf({ places: [door] }), morning)
    const territory = await loaded(book)
    const read = vi.spyOn(book.database.marks, 'toCollection')
    const { visit } = await saveVisit(book, visitTo(door, { outcome: 'absent' }), stamp)
    expect(territory().marks.get(door.id)).toMatchObject([{ outcome: 'absent', visit, day: 20260917, author: 'wei' }])
    await correctVisit(book, visit, visitTo(door), '', morning)
    expect(territory().marks.get(door.id)).toMatchObject([{ outcome: 'met', visit }])
    await withdrawVisit(book, visit, '', morning)
    expect(territory().marks.get(door.id) ?? []).toEqual([])
    await applyPull(book, pageOf({ places: [school, { ...door, size: 9 }] }), morning)
    expect(territory().places).toHaveLength(2)
    expect(territory().placeById.get(door.id)?.size).toBe(9)
    expect(read).not.toHaveBeenCalled()
  })

  test('another window sees it too', async () => {
    const book = await openFor()
    await applyPull(book, pageOf({ places: [door] }), morning)
    const other = await loaded(await openFor())
    const { visit } = await saveVisit(book, visitTo(door), stamp)
    await vi.waitFor(() => expect(other().marks.get(door.id)).toMatchObject([{ visit }]))
  })

  test('is read anew when the office replaces it', async () => {
    const book = await openFor()
    await applyPull(book, pageOf({ places: [door] }), morning)
    const territory = await loaded(book)
    await applyPull(book, pageOf({ fresh: true, places: [far] }), morning)
    await vi.waitFor(() => expect(territory().places).toEqual([far]))
  })

  test('that cannot be read is a failure, never an empty county', async () => {
    const book = await openFor()
    vi.spyOn(book.database.villages, 'where').mockImplementation(() => {
      throw new DOMException('the disk does not answer', 'UnknownError')
    })
    book.territory.subscribe(() => undefined)
    await vi.waitFor(() => expect(() => book.territory.current()).toThrow('record book: failed'))
  })
})

describe('nearness', () => {
  test('gives the nearest first with its distance, of those that count', async () => {
    const book = await openFor()
    await applyPull(book, pageOf({ places: [far, school, door] }), morning)
    const { nearest } = (await loaded(book))()
    const here = { latitude: 23.2206, longitude: 108.8045 }
    expect(nearest(here, { limit: 2 }).map(({ place }) => place.id)).toEqual([door.id, school.id])
    expect(nearest(here, { limit: 1 })[0]?.metres).toBeCloseTo(10.2, 0)
    const households = nearest(here, { limit: 5, among: (place) => place.kind === 'household' })
    expect(households.map(({ place }) => place.id)).toEqual([door.id, far.id])
  })

  test('in a territory without places gives none', async () => {
    const { nearest } = (await loaded(await openFor()))()
    expect(nearest({ latitude: 23, longitude: 108 }, { limit: 3 })).toEqual([])
  })
})
