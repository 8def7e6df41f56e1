import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distanceMetres, type Place } from '../place.ts'
import type { PlaceRow } from './roster-row.ts'
import { settleAreas, settlePlaces } from './settle.ts'

const village = '450126104202'
const initials = (name: string) => name.toLowerCase()
const row = (change: Partial<PlaceRow> = {}): PlaceRow => ({
  row: 1,
  id: null,
  kind: 'household',
  name: '37号',
  area: village,
  hamlet: null,
  point: { latitude: 23.2, longitude: 108.8 },
  size: 4,
  ...change,
})

describe('rows of places', () => {
  const known = [...settlePlaces([row()], [], initials).put]

  test('make new places, numbered on within their village', () => {
    const { put, effects } = settlePlaces([row({ name: '38号' }), row({ name: '39号' })], known, initials)
    expect(effects).toEqual(['new', 'new'])
    expect(put.map(({ id }) => id)).toEqual([`${village}-00002`, `${village}-00003`])
  })

  test('never use again a number that was given before', () => {
    const { put } = settlePlaces([row({ name: '38号' })], known, initials, [`${village}-00001`, `${village}-00009`])
    expect(put[0]?.id).toBe(`${village}-00010`)
  })

  test('change nothing when they come again, and what differs when it does', () => {
    expect(settlePlaces([row()], known, initials)).toEqual({ put: [], effects: ['unchanged'], along: 0 })
    const { put, effects } = settlePlaces([row({ size: 5 })], known, initials)
    expect(effects).toEqual(['changed'])
    expect(put).toEqual([{ ...known[0], size: 5 }])
  })

  test('leave alone what they do not speak of', () => {
    const before: Place = { ...(known[0] as Place), area: `${village}003`, within: `${village}-00007`, size: 6 }
    expect(settlePlaces([row({ point: null, size: null })], [before], initials)).toEqual({ put: [], effects: ['unchanged'], along: 0 })
  })

  test('without a point go in near what their village has, and say so', () => {
    const { put, effects } = settlePlaces([row({ name: '38号', point: null })], known, initials)
    expect(effects).toEqual(['new'])
    expect(put[0]?.rough).toBe(true)
    expect(distanceMetres(put[0] as Place, known[0] as Place)).toBeLessThan(20)
  })

  test('without a point in a village where nothing has one stay out', () => {
    const rough: Place = { ...(known[0] as Place), rough: true }
    for (const there of [[], [rough]]) {
      const { put, effects } = settlePlaces([row({ name: '38号', point: null })], there, initials)
      expect([put, effects]).toEqual([[], [{ row: 1, why: 'no-point', value: '38号' }]])
    }
    expect(settlePlaces([row({ area: '450126104203', point: null })], known, initials).effects).toMatchObject([{ why: 'no-point' }])
  })

  test('with a point make a rough place exact, the same point too, and an exact one stays exact', () => {
    const rough: Place = { ...(known[0] as Place), rough: true }
    expect(settlePlaces([row()], [rough], initials)).toEqual({ put: known, effects: ['changed'], along: 0 })
    expect(settlePlaces([row({ point: null, size: 5 })], known, initials).put).toEqual([{ ...known[0], size: 5 }])
    expect(settlePlaces([row({ point: null, size: 5 })], [rough], initials).put).toEqual([{ ...rough, size: 5 }])
  })

  test('move a rough place to the natural village that they name at last, and an exact one never', () => {
    const hamlet = row({ kind: 'natural_village', name: '12组', point: { latitude: 23.3, longitude: 108.9 } })
    const before = settlePlaces([hamlet, row(), row({ name: '38号', point: null })], [], initials).put
    const again = [row({ hamlet: '12组', point: null }), row({ name: '38号', hamlet: '12组', point: null })]
    const [exact, moved] = settlePlaces(again, before, initials).put as [Place, Place]
    expect(exact).toMatchObject({ within: before[0]?.id, latitude: 23.2 })
    expect(distanceMetres(moved, before[0] as Place)).toBeLessThan(20)
    expect(moved.rough).toBe(true)
    expect(settlePlaces(again, [before[0] as Place, exact, moved], initials).put).toEqual([])
  })

  test('that give a rough natural village its point take its rough doors along, those of the file and the others', () => {
    const middle = row({ kind: 'school', name: '小学' })
    const hamlet = row({ kind: 'natural_village', name: '12组', point: null })
    const doors = ['1号', '2号'].map((name) => row({ name, hamlet: '12组', point: null }))
    const before = settlePlaces([hamlet, middle, ...doors, row({ name: '3号', point: null }), row({ name: '4号', hamlet: '12组' })], [], initials).put
    const found = { ...hamlet, point: { latitude: 23.3, longitude: 108.9 } }
    const { put, effects, along } = settlePlaces([found, doors[1] as PlaceRow], before, initials)
    expect([effects, along]).toEqual([['changed', 'unchanged'], 2])
    expect(put.map(({ name }) => name).sort()).toEqual(['12组', '1号', '2号'])
    const [place, ...followed] = put as [Place, Place, Place]
    expect(place.rough).toBeUndefined()
    for (const door of followed) {
      expect(door.rough).toBe(true)
      expect(distanceMetres(door, place)).toBeLessThan(40)
    }
    const after = before.map((one) => put.find(({ id }) => id === one.id) ?? one)
    expect(settlePlaces([found, ...doors], after, initials)).toMatchObject({ put: [], effects: ['unchanged', 'unchanged', 'unchanged'] })
  })

  test('take rough doors along whatever their rows say of the natural village, whichever comes first, and whatever else is surveyed there', () => {
    const hamlet = row({ kind: 'natural_village', name: '12组', point: null })
    const middle = row({ kind: 'school', name: '小学', point: { latitude: 23.21, longitude: 108.81 } })
    const doors = ['1号', '2号', '3号'].map((name) => row({ name, hamlet: '12组', point: null }))
    const there = settlePlaces([hamlet, middle, ...doors, row({ name: '4号', hamlet: '12组', point: { latitude: 23.2136, longitude: 108.806 } })], [], initials).put
    const found = { ...hamlet, point: { latitude: 23.19, longitude: 108.79 } }
    const [first, second] = ['1号', '2号'].map((name) => row({ name, point: null, size: name === '2号' ? 9 : 4 })) as [PlaceRow, PlaceRow]
    for (const rows of [[found], [found, first, second], [first, second, found]]) {
      const { put, along } = settlePlaces(rows, there, initials)
      const moved = put.filter(({ kind }) => kind === 'household')
      expect(moved.map(({ name }) => name).sort()).toEqual(['1号', '2号', '3号'])
      expect(along).toBe(3)
      for (const door of moved) expect(distanceMetres(door, found.point)).toBeLessThan(20)
      expect(put.find(({ name }) => name === '2号')?.size).toBe(rows.length === 1 ? 4 : 9)
    }
  })

  test('are known by their number too, and a number that was never given is a slip', () => {
    const renamed = settlePlaces([row({ id: `${village}-00001`, name: '37-1号' })], known, initials)
    expect(renamed.put[0]).toMatchObject({ id: `${village}-00001`, name: '37-1号' })
    expect(settlePlaces([row({ id: `${village}-00099` })], known, initials).effects).toEqual([
      { row: 1, why: 'unknown-id', value: `${village}-00099` },
    ])
  })

  test('twice in one file count once', () => {
    const { put, effects } = settlePlaces([row(), row({ row: 2, size: 9 })], [], initials)
    expect(put).toHaveLength(1)
    expect(effects).toEqual(['new', { row: 2, why: 'twice-in-file', value: '37号' }])
  })

  test('that give a place another name leave its old one to nobody', () => {
    const rows = [row({ id: `${village}-00001`, name: '37-1号' }), row({ row: 2, size: 9 }), row({ row: 3, name: '37-1号' })]
    const { put, effects } = settlePlaces(rows, known, initials)
    expect(put).toHaveLength(1)
    expect(effects).toEqual(['changed', { row: 2, why: 'twice-in-file', value: '37号' }, { row: 3, why: 'twice-in-file', value: '37-1号' }])
  })

  test('the same name in another village or of another kind is another place', () => {
    const rows = [row({ area: '450126104203' }), row({ kind: 'school' })]
    expect(settlePlaces(rows, known, initials).effects).toEqual(['new', 'new'])
  })

  test('lie in the hamlet of their village that they name', () => {
    const rows = [row({ kind: 'natural_village', name: '12组' }), row({ name: '12组 1号', hamlet: '12组' })]
    expect(settlePlaces(rows, [], initials).put[1]?.within).toBe(`${village}-00001`)
  })

  test('of a natural village lie in none, not in itself either', () => {
    const rows = [row({ kind: 'natural_village', name: '12组', hamlet: '12组' })]
    const { put } = settlePlaces(rows, [], initials)
    expect(put[0]?.within).toBeNull()
    expect(settlePlaces(rows, put, initials).effects).toEqual(['unchanged'])
  })

  test('of any file, imported twice, change nothing the second time', () => {
    const anyRow = fc.record({
      name: fc.constantFrom('1号', '2号', '3号', '4号'),
      kind: fc.constantFrom('household', 'school', 'natural_village'),
      area: fc.constantFrom(village, `${village}001`, '450126104203'),
      size: fc.option(fc.nat(9)),
      hamlet: fc.constantFrom(null, '1号', '2号'),
      point: fc.constantFrom(null, null, { latitude: 23.2, longitude: 108.8 }, { latitude: 23.21, longitude: 108.8 }),
    })
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), (changes) => {
        // As they are sent: natural villages before what lies in them.
        const sent = changes.toSorted((a, b) => Number(b.kind === 'natural_village') - Number(a.kind === 'natural_village'))
        const rows = sent.map((change, i) => row({ ...change, row: i + 1 }))
        const first = settlePlaces(rows, [], initials)
        const again = settlePlaces(rows, first.put, initials)
        expect(again.put).toEqual([])
        expect(new Set(first.put.map(({ id }) => id)).size).toBe(first.put.length)
        // No two rough points are one, and none is one that the file gives.
        const rough = first.put.filter((place) => place.rough)
        const lies = new Set(rough.map(({ latitude, longitude }) => `${latitude} ${longitude}`))
        expect(rows.filter(({ point }) => point && lies.has(`${point.latitude} ${point.longitude}`))).toEqual([])
        expect(lies.size).toBe(rough.length)
        for (const place of first.put) {
          const of = ({ name, kind, area }: PlaceRow | Place) => `${name} ${kind} ${area.slice(0, 12)}`
          expect(place.rough).toBe(rows.find((one) => of(one) === of(place))?.point ? undefined : true)
        }
      }),
    )
  })
})

describe('rows of areas', () => {
  test('are new, changed or as before', () => {
    const { put } = settleAreas([{ row: 1, code: village, name: '民范村委会' }], [], initials)
    expect(put).toEqual([{ code: village, name: '民范村委会', shortName: '民范村', parent: '450126104000', initials: '民范村' }])
    expect(settleAreas([{ row: 1, code: village, name: '民范村委会' }], put, initials).effects).toEqual(['unchanged'])
    expect(settleAreas([{ row: 1, code: village, name: '民范社区' }], put, initials).effects).toEqual(['changed'])
  })

  test('twice in one file count once', () => {
    const rows = [1, 2].map((n) => ({ row: n, code: village, name: '民范村' }))
    expect(settleAreas(rows, [], initials).effects).toEqual(['new', { row: 2, why: 'twice-in-file', value: village }])
  })
})
