import { expect, test } from 'vitest'
import { movedBy, offsetTo } from './offset.ts'
import { distanceMetres } from './place.ts'

const door = { latitude: 23.221_37, longitude: 108.805_51 }

test('a point that does not move stays where it is', () => {
  expect(movedBy(door, { east: 0, north: 0 })).toEqual(door)
  expect(offsetTo(door, door)).toEqual({ east: 0, north: 0 })
})

test('north is up and east is right', () => {
  expect(movedBy(door, { east: 0, north: 5 }).latitude).toBeGreaterThan(door.latitude)
  expect(movedBy(door, { east: 5, north: 0 }).longitude).toBeGreaterThan(door.longitude)
})

test('a point that moved lies as far away as it was moved, and back again', () => {
  for (const east of [-400, -5, 0, 20, 311]) {
    for (const north of [-250, 0, 5, 400]) {
      const there = movedBy(door, { east, north })
      expect(Math.abs(distanceMetres(door, there) - Math.hypot(east, north))).toBeLessThan(0.2)
      const back = offsetTo(door, there)
      expect(Math.abs(back.east - east)).toBeLessThan(0.1)
      expect(Math.abs(back.north - north)).toBeLessThan(0.1)
    }
  }
})
