import { expect, test } from 'vitest'
import { coverageStates } from '../../domain/coverage.ts'
import { markShapes, regionShapes } from './mark-shapes.ts'
import { paceClasses } from '../../domain/pace.ts'

test('without colours the states still differ, and without shapes too', () => {
  expect(new Set(coverageStates.map((state) => markShapes[state].shape)).size).toBe(3)
  expect(new Set(coverageStates.map((state) => markShapes[state].colour)).size).toBe(3)
})

test('without colours on pace and behind share the hatch, and the far ends do not', () => {
  const looks = paceClasses.map((pace) => `${regionShapes[pace].outline} ${regionShapes[pace].filling}`)
  expect(looks).toEqual(['dashed wash', 'solid hatch', 'solid hatch', 'solid wash'])
  expect(regionShapes.behind.colour).not.toBe(regionShapes['on-pace'].colour)
})
