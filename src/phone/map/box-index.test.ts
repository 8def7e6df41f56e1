import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from '../../domain/hull.ts'
import { createBoxIndex } from './box-index.ts'

/** Around a county, from a single yard to all of it. */
const box = fc
  .tuple(fc.double({ min: 0.8, max: 0.81, noNaN: true }), fc.double({ min: 0.43, max: 0.44, noNaN: true }), fc.double({ min: 0, max: 0.004, noNaN: true }), fc.double({ min: 0, max: 0.004, noNaN: true }))
  .map(([minX, minY, width, height]): Box => ({ minX, minY, maxX: minX + width, maxY: minY + height }))

test('finds what a look through all of the list finds, once and in its order', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 60 }), box, (all, asked) => {
      const touches = (each: Box) => each.minX <= asked.maxX && asked.minX <= each.maxX && each.minY <= asked.maxY && asked.minY <= each.maxY
      expect(createBoxIndex(all, (each) => each).near(asked)).toEqual(all.filter(touches))
    }),
  )
})
