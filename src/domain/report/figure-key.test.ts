import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparisons, figureKey, plainFigures, readFigureKey, type FigureName } from './figure-key.ts'

const word = fc.stringMatching(/^[a-z0-9_]{1,12}$/)
const names: fc.Arbitrary<FigureName> = fc.oneof(
  fc.record({ what: fc.constant('plain' as const), id: fc.constantFrom(...plainFigures) }),
  fc.record({ what: fc.constantFrom('places', 'expected', 'rate', 'gap', 'rank'), kind: word }),
  fc.record({ what: fc.constant('form' as const), form: word, unit: fc.constantFrom('份', '人次', '架次') }),
  fc.record({ what: fc.constantFrom('audience', 'topic', 'share'), id: word }),
  fc.record({ what: fc.constant('entry' as const), set: word, index: fc.nat(9) }),
)

test('every name is read back from its key', () => {
  fc.assert(
    fc.property(names, fc.constantFrom(null, ...comparisons), (name, against) => {
      expect(readFigureKey(figureKey(name, against))).toEqual({ ...name, against })
    }),
  )
})

test.each(['', 'people', 'form:leaflet', 'places:', 'places:school:3', 'entry:6jin_by:x', 'visits/before', 'visits/last/year'])(
  'a key that names nothing is none: %s',
  (key) => expect(readFigureKey(key)).toBeNull(),
)
