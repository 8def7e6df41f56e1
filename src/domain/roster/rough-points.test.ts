import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distanceMetres, type Place, type Point } from '../place.ts'
import type { PlaceRow } from './roster-row.ts'
import { roughPoints } from './rough-points.ts'

const village = '450126104202'
const middle = { latitude: 23.2, longitude: 108.8 }
const elsewhere = { latitude: 23.21, longitude: 108.81 }
const row = (name: string, change: Partial<PlaceRow> = {}): PlaceRow => ({
  row: 1, id: null, kind: 'household', name, area: `${village}001`, hamlet: null, point: null, size: null, ...change,
})
const place = (number: number, point: Point, change: Partial<Place> = {}): Place => ({
  id: `${village}-0000${number}`, kind: 'household', name: `${number}号`, area: village, within: null, ...point, size: 1, initials: '', ...change,
})
const hamlet = place(1, elsewhere, { kind: 'natural_village', name: '12组' })

describe('a rough point', () => {
  test('is none where nothing in the village has a point that somebody gave', () => {
    expect(roughPoints([], [row('7号')]).near(row('7号'))).toBeNull()
    expect(roughPoints([place(1, middle, { rough: true })], []).near(row('7号'))).toBeNull()
    expect(roughPoints([place(1, middle, { area: '450126104203' })], []).near(row('7号'))).toBeNull()
  })

  test('lies in the middle of what the roster and the file have in the village, which one far point does not move', () => {
    const far = { latitude: 40, longitude: 116 }
    const point = roughPoints([place(1, middle), place(2, far)], [row('8号', { point: middle })]).near(row('7号'))
    expect(distanceMetres(point as Point, middle)).toBeLessThan(10)
  })

  test('lies in its natural village where that has a point, by itself or by a door in it', () => {
    const known = [hamlet, place(2, middle), place(3, middle), place(4, middle)]
    for (const one of [row('7号', { hamlet: '12组' }), row('12组', { kind: 'natural_village' })]) {
      expect(distanceMetres(roughPoints(known, []).near(one) as Point, elsewhere)).toBeLessThan(10)
    }
    const byDoor = [place(2, middle), place(3, middle), { ...hamlet, ...middle, rough: true as const }, place(5, elsewhere, { within: hamlet.id })]
    expect(distanceMetres(roughPoints(byDoor, []).near(row('7号', { hamlet: '12组' })) as Point, elsewhere)).toBeLessThan(15)
    expect(distanceMetres(roughPoints(known, []).near(row('7号', { hamlet: '13组' })) as Point, middle)).toBeLessThan(10)
  })

  test('lies about fifteen metres from the next one, and three hundred of them within a hundred and fifty', () => {
    const pointOf = roughPoints([place(1, middle)], []).near
    const points = Array.from({ length: 300 }, () => pointOf(row('7号')) as Point)
    const apart = points.map((one) => Math.min(...points.filter((other) => other !== one).map((other) => distanceMetres(one, other))))
    expect(Math.min(...apart)).toBeGreaterThan(11)
    expect(Math.max(...apart)).toBeLessThan(20)
    expect(Math.max(...points.map((point) => distanceMetres(point, middle)))).toBeLessThan(150)
  })

  test('is never that of another place, whenever the others came', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 5 }), (sizes) => {
        const known = [hamlet, place(2, elsewhere)]
        for (const size of sizes) {
          const pointOf = roughPoints(known, []).near
          // Each time the first of them is surveyed just where it was put.
          const [, , first] = known
          if (first) known[2] = place(3, first)
          for (let i = 0; i < size; i++) {
            const name = `${known.length}号`
            known.push(place(known.length + 1, pointOf(row(name, { hamlet: i % 2 ? '12组' : null })) as Point, { rough: true }))
          }
        }
        const lies = known.slice(2).map(({ latitude, longitude }) => `${latitude} ${longitude}`)
        expect(new Set(lies).size).toBe(lies.length)
      }),
    )
  })
})
