import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doorOutcomes, eventOutcomes, type VisitVersion } from '../../domain/visit.ts'
import { standardVocabulary } from '../../domain/vocabulary.ts'
import { readVersion } from '../../protocol/version-schema.ts'
import { toggleItem, toggleRow, withCount, withPart, withPeople, withTotal } from './answers.ts'
import { contentOf } from './content.ts'
import { itemGroups, itemsIn } from './form-items.ts'
import { blankForm, chooseOutcome, withPlace, type FormState } from './form-state.ts'

const items = itemGroups.flatMap((group) => itemsIn(standardVocabulary, group))
const ids = (section: 'audiences' | 'topics' | 'companions') => standardVocabulary[section].rows.map((row) => row.id)
const count = fc.integer({ min: 0, max: 999_999 })
const minute = fc.integer({ min: 0, max: 1439 })
const places = [
  { id: '450126104202-00037', kind: 'household', area: '450126104202003' },
  { id: '450126104202-00900', kind: 'school', area: '450126104202' },
]

type Change = (state: FormState) => FormState
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom(...places).map((place): Change => (s) => withPlace(s, place, true)),
  fc
    .tuple(fc.constantFrom(...doorOutcomes, ...eventOutcomes), minute)
    .map(([outcome, now]): Change => (s) => chooseOutcome(s, outcome, { like: null, general: 'residents', now })),
  fc.tuple(fc.constantFrom(...items), count).map(([item, n]): Change => (s) => ({ ...s, forms: withCount(s.forms, item, n) })),
  fc.constantFrom(...items).map((item): Change => (s) => ({ ...s, left: toggleItem(s.left, item) })),
  fc.constantFrom(...ids('topics')).map((id): Change => (s) => ({ ...s, topics: toggleRow(s.topics, id) })),
  fc.constantFrom(...ids('companions')).map((id): Change => (s) => ({ ...s, companions: toggleRow(s.companions, id) })),
  fc
    .tuple(fc.constantFrom(...ids('audiences')), count)
    .map(([id, n]): Change => (s) => ({ ...s, reached: withPeople(s.reached, id, n) })),
  fc
    .tuple(fc.constantFrom(...ids('audiences')), count)
    .map(([id, n]): Change => (s) => ({ ...s, reached: withPart(s.reached, 'residents', id, n) })),
  count.map((n): Change => (s) => ({ ...s, reached: withTotal(s.reached, 'residents', n) })),
  fc.string({ maxLength: 3000, unit: 'binary' }).map((note): Change => (s) => ({ ...s, note })),
  fc.string({ maxLength: 400 }).map((why): Change => (s) => ({ ...s, followUp: { day: 20260920, why } })),
  fc.tuple(minute, minute).map(([from, to]): Change => (s) => ({ ...s, span: { from, to } })),
  fc.tuple(count, count, count).map(([installs, staff, vehicles]): Change => (s) => ({ ...s, installs, staff, vehicles })),
)

test('whatever is tapped and typed, what is saved can be read by the office', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 120 }), (changes) => {
      const content = contentOf(changes.reduce((state, by) => by(state), blankForm()))
      if (!content) return
      expect(readVersion(stamped(content))).toHaveProperty('version')
    }),
    { numRuns: 300 },
  )
})

function stamped(content: NonNullable<ReturnType<typeof contentOf>>): VisitVersion {
  return {
    ...content,
    visit: '01a00000-0000-7000-8000-000000000000',
    replaces: [],
    change: 'logged',
    reason: '',
    author: 'worker',
    device: 'phone',
    sequence: 1,
    day: 20260917,
    at: 0,
    zone: 'Asia/Shanghai',
    position: null,
  }
}
