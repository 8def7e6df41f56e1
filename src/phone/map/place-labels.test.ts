import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps, placeLabels } from './place-labels.ts'

const at = (...spots: [x: number, y: number][]) => ({
  width: 60,
  height: 20,
  spots: spots.map(([x, y]) => ({ x, y })),
  avoidsRegions: true,
})

test('a name takes its first spot, and the next one when somebody stands there', () => {
  const placed = placeLabels([[at([100, 0])], [at([110, 5], [110, 40])]])
  expect(placed.map(({ box }) => box.minY)).toEqual([0, 40])
})

test('a name without a free spot is left out', () => {
  expect(placeLabels([[at([100, 0])], [at([110, 5])]]).length).toBe(1)
})

test('a name never stands on a neighbouring village, unless it has another way of being written', () => {
  const village = { minX: 0, minY: 0, maxX: 200, maxY: 30 }
  expect(placeLabels([[at([100, 5], [100, 50])]], [], [village])[0]?.box.minY).toBe(50)
  expect(placeLabels([[at([100, 5])]], [], [village])).toEqual([])
  const short = { ...at([100, 5]), width: 20, avoidsRegions: false }
  expect(placeLabels([[at([100, 5]), short]], [], [village])[0]?.width).toBe(20)
  expect(placeLabels([[at([100, 5]), short]], [village])).toEqual([])
})

test('no two names ever cover each other', () => {
  const spot = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 }))
  fc.assert(
    fc.property(fc.array(fc.array(spot, { maxLength: 3 }), { maxLength: 40 }), (all) => {
      const boxes = placeLabels(all.map((spots) => [at(...spots)])).map(({ box }) => box)
      boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)))
    }),
  )
})
