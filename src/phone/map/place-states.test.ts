import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageStates, stateOf, type PlaceMark } from '../../domain/coverage.ts'
import { outcomes } from '../../domain/visit.ts'
import { markColumns } from './mark-columns.ts'
import { placeStates, stateAt, tallyStates } from './place-states.ts'

const day = fc.integer({ min: 20260101, max: 20260131 })
const mark: fc.Arbitrary<PlaceMark> = fc.record({ day, outcome: fc.constantFrom(...outcomes) })
const marks = fc.array(fc.option(fc.array(mark, { maxLength: 4 }), { nil: undefined }), { maxLength: 30 })
const period = fc.tuple(day, day).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))

test('every place stands as its marks say, and is counted as it stands', () => {
  fc.assert(
    fc.property(marks, period, fc.array(fc.constantFrom(0, 1), { minLength: 30, maxLength: 30 }), (all, days, kinds) => {
      const states = placeStates(markColumns(all), days)
      const expected = all.map((each) => stateOf(each, days))
      expect(all.map((_, i) => stateAt(states, i))).toEqual(expected)
      const points = { kind: Uint16Array.from(kinds), kinds: ['household', 'school'] }
      const count = (state: string, kind: number | null) => expected.filter((each, i) => each === state && (kind === null || kinds[i] === kind)).length
      for (const [name, kind] of [['household', 0], ['school', 1], [null, null]] as const) {
        const tally = tallyStates(points, states, name)
        for (const state of coverageStates) expect(tally[state]).toBe(count(state, kind))
        expect(tally.expected).toBe(coverageStates.reduce((sum, state) => sum + count(state, kind), 0))
      }
      const odd = Uint32Array.from(all.flatMap((_, i) => (i % 2 === 1 ? [i] : [])))
      expect(tallyStates(points, states, null, odd).expected).toBe(odd.length)
    }),
  )
})
