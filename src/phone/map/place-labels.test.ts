import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps, type Box } from '../../domain/hull.ts'
import { createLabelPlacer, type LabelWish } from './place-labels.ts'

const at = (...spots: [x: number, y: number][]) => ({
  width: 60,
  height: 20,
  spots: spots.map(([x, y]) => ({ x, y })),
  avoidsRegions: true,
})

const placed = (wishes: readonly (readonly LabelWish[])[], taken: readonly Box[] = [], regions: readonly Box[] = []) => {
  const placer = createLabelPlacer()
  taken.forEach(placer.keepFree)
  regions.forEach(placer.addRegion)
  return placer.place(wishes)
}

test('a name takes its first spot, and the next one when somebody stands there', () => {
  const labels = placed([[at([100, 0])], [at([110, 5], [110, 40])]])
  expect(labels.map(({ box }) => box.minY)).toEqual([0, 40])
})

test('a name without a free spot is left out', () => {
  expect(placed([[at([100, 0])], [at([110, 5])]]).length).toBe(1)
})

test('a name never stands on a neighbouring village, unless it has another way of being written', () => {
  const village = { minX: 0, minY: 0, maxX: 200, maxY: 30 }
  expect(placed([[at([100, 5], [100, 50])]], [], [village])[0]?.box.minY).toBe(50)
  expect(placed([[at([100, 5])]], [], [village])).toEqual([])
  const short = { ...at([100, 5]), width: 20, avoidsRegions: false }
  expect(placed([[at([100, 5]), short]], [], [village])[0]?.width).toBe(20)
  expect(placed([[at([100, 5]), short]], [village])).toEqual([])
})

test('no two names ever cover each other', () => {
  const spot = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 }))
  fc.assert(
    fc.property(fc.array(fc.array(spot, { maxLength: 3 }), { maxLength: 40 }), (all) => {
      const boxes = placed(all.map((spots) => [at(...spots)])).map(({ box }) => box)
      boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)))
    }),
  )
})

test('what is written first stays where it is, and the rest makes room', () => {
  const { place } = createLabelPlacer()
  expect(place([[at([100, 0])]])).toHaveLength(1)
  expect(place([[at([110, 5], [110, 40])]]).map(({ box }) => box.minY)).toEqual([40])
})
