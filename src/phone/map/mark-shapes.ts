import type { CoverageState } from '../../domain/coverage.ts'
import type { PaceClass } from '../../domain/pace.ts'

/** Each state by colour and by shape, so that either alone tells it. */
export const markShapes = {
  covered: { colour: 'accent', shape: 'check-disc' },
  tried: { colour: 'tried', shape: 'half-disc' },
  never: { colour: 'gap', shape: 'hollow-diamond' },
} as const satisfies Record<CoverageState, { colour: string; shape: string }>

/** Each pace by colour, by outline and by filling; 0 to 1 is how much of the colour lies on the paper. */
export const regionShapes = {
  'far-behind': { colour: 'gap', outline: 'dashed', filling: 'wash', strength: 0.04 },
  behind: { colour: 'gap', outline: 'solid', filling: 'hatch', strength: 0.04 },
  'on-pace': { colour: 'accent', outline: 'solid', filling: 'hatch', strength: 0.04 },
  ahead: { colour: 'accent', outline: 'solid', filling: 'wash', strength: 0.17 },
} as const satisfies Record<PaceClass, { colour: string; outline: string; filling: string; strength: number }>
