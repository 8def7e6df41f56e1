import { expect, test } from 'vitest'
import { createUuids } from './uuid.ts'

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('a visit is named by its time first, so that later ones sort later', () => {
  const next = createUuids()
  const ids = [1_000, 1_000, 1_001, Date.UTC(2026, 8, 17), Date.UTC(2099, 0)].map(next)
  expect(ids.every((id) => shape.test(id))).toBe(true)
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a clock set back, before 1970 or counting fractions still gives a later name', () => {
  const next = createUuids()
  const ids = [Date.UTC(2026, 8, 17), Date.UTC(1980, 0), -5, 0.4].map(next)
  expect(ids.every((id) => shape.test(id))).toBe(true)
  expect([...ids].sort()).toEqual(ids)
})

test('ten thousand in one millisecond are ten thousand names in order', () => {
  const next = createUuids((bytes) => bytes.fill(255))
  const ids = Array.from({ length: 10_000 }, () => next(5_000))
  expect(new Set(ids).size).toBe(10_000)
  expect([...ids].sort()).toEqual(ids)
})

test('the time can be read back from the name', () => {
  const time = Date.UTC(2026, 8, 17, 1, 40)
  expect(parseInt(createUuids()(time).replaceAll('-', '').slice(0, 12), 16)).toBe(time)
})
