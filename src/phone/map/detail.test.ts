import { expect, test } from 'vitest'
import { crossMetres, detailAt, scaleMetres, zoomLimits } from './detail.ts'

test('zoomed out there are towns, then villages, then natural villages, and at last every door', () => {
  expect([9, 12, 15, 17].map((zoom) => detailAt(zoom).regions)).toEqual(['town', 'village', 'hamlet', 'hamlet'])
  expect(detailAt(16)).toMatchObject({ doors: 'marks', thin: 0 })
})

test('doors never get smaller or sparser when one comes nearer', () => {
  for (let zoom = zoomLimits.min; zoom < zoomLimits.max; zoom++) {
    expect(detailAt(zoom + 1).doorSize).toBeGreaterThanOrEqual(detailAt(zoom).doorSize)
  }
})

test('the crosses stand 100 m apart at the doors and 1 km apart over a town', () => {
  expect(crossMetres(1.1)).toBe(100)
  expect(crossMetres(2.2)).toBe(100)
  expect(crossMetres(8.8)).toBe(1000)
  expect(crossMetres(70)).toBe(10_000)
})

test('the scale bar is a round length that fits', () => {
  expect(scaleMetres(1.1, 100)).toBe(100)
  expect(scaleMetres(8.8, 100)).toBe(500)
  expect(scaleMetres(35, 100)).toBe(2000)
})
