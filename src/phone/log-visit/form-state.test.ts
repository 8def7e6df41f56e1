import { expect, test } from 'vitest'
import type { VisitVersion } from '../../domain/visit.ts'
import { contentOf, formOf, whatIsMissing } from './content.ts'
import { blankForm, chooseOutcome, formFromDraft, isDirty, undoRepeat, withPlace } from './form-state.ts'

const door = { id: '450126104202-00037', kind: 'household', area: '450126104202003' }
const school = { id: '450126104202-00900', kind: 'school', area: '450126104202' }
const leaflet = { form: 'leaflet', unit: '份', count: 1, estimated: false }
const nothingBefore = { like: null, general: 'residents', now: 600 }

const before: VisitVersion = {
  visit: '01a00000-0000-7000-8000-000000000000',
  replaces: [],
  change: 'logged',
  reason: '',
  place: door.id,
  kind: 'household',
  area: door.area,
  author: 'worker',
  device: 'phone',
  sequence: 1,
  day: 20260916,
  at: 0,
  zone: 'Asia/Shanghai',
  span: null,
  position: null,
  outcome: 'met',
  forms: [leaflet],
  topics: ['brush', 'elder'],
  reached: [
    { audience: 'residents', people: 3, estimated: false },
    { audience: 'students', people: 2, estimated: false },
  ],
  installs: 1,
  staff: 0,
  vehicles: 0,
  companions: [],
  followUp: { day: 20260920, why: '帮装 APP' },
  note: '狗凶',
  photos: [],
}

const likeBefore = { ...nothingBefore, like: before }

test('a met door without anything unusual is one tap: one person, and what was done at the last door', () => {
  const content = contentOf(chooseOutcome(blankForm(door), 'met', likeBefore))
  expect(content).toMatchObject({
    outcome: 'met',
    forms: [leaflet],
    topics: ['brush', 'elder'],
    reached: [{ audience: 'residents', people: 1, estimated: false }],
  })
})

test('people, installations, notes and the next visit of the last door are not repeated', () => {
  const content = contentOf(chooseOutcome(blankForm(door), 'met', likeBefore))
  expect(content).toMatchObject({ installs: 0, note: '', followUp: null, photos: [] })
})

test('undo leaves one person met and nothing else', () => {
  const content = contentOf(undoRepeat(chooseOutcome(blankForm(door), 'met', likeBefore), 'residents'))
  expect(content).toMatchObject({ forms: [], topics: [], reached: [{ audience: 'residents', people: 1 }] })
})

test('what was answered is not filled in again when the outcome is tapped once more', () => {
  const answered = { ...chooseOutcome(blankForm(door), 'met', nothingBefore), topics: ['loan'] }
  expect(chooseOutcome(chooseOutcome(answered, 'absent', likeBefore), 'met', likeBefore).topics).toEqual(['loan'])
})

test('an absent household counts nobody, and only what was left at the door', () => {
  const met = chooseOutcome(blankForm(door), 'met', likeBefore)
  const absent = { ...chooseOutcome(met, 'absent', likeBefore), left: [{ ...leaflet, count: 2 }] }
  expect(contentOf(absent)).toMatchObject({ outcome: 'absent', forms: [{ ...leaflet, count: 2 }], reached: [], topics: [] })
})

test('a held event ended just now, and who held it turned out', () => {
  const held = chooseOutcome(blankForm(school), 'held', nothingBefore)
  expect(contentOf(held)).toMatchObject({ span: { from: 555, to: 600 }, staff: 1, reached: [] })
  expect(chooseOutcome(blankForm(school), 'held', { ...nothingBefore, now: 20 }).span).toEqual({ from: 0, to: 20 })
})

test('a cancelled event keeps its follow-up and note, and counts nothing', () => {
  const held = { ...chooseOutcome(blankForm(school), 'held', nothingBefore), forms: [leaflet], note: '停电' }
  expect(contentOf({ ...held, outcome: 'cancelled' })).toMatchObject({ forms: [], staff: 0, span: null, note: '停电' })
})

test('a row at zero is on the screen and not in the record', () => {
  const met = chooseOutcome(blankForm(door), 'met', nothingBefore)
  expect(contentOf({ ...met, forms: [{ ...leaflet, count: 0 }] })?.forms).toEqual([])
})

test('another door keeps the answers, an event in place of a door begins anew', () => {
  const met = { ...chooseOutcome(blankForm(door), 'met', likeBefore), note: '狗凶' }
  const next = withPlace(met, { ...door, id: '450126104202-00038' }, true)
  expect(next).toMatchObject({ outcome: 'met', topics: ['brush', 'elder'], chosen: true })
  expect(withPlace(met, school, true)).toMatchObject({ outcome: null, topics: [], reached: [], note: '狗凶' })
})

test('what is missing is named in the order of the screen', () => {
  expect(whatIsMissing(blankForm())).toBe('place')
  expect(whatIsMissing(blankForm(door))).toBe('outcome')
  const held = chooseOutcome(blankForm(school), 'held', nothingBefore)
  expect(whatIsMissing({ ...held, span: { from: 600, to: 500 } })).toBe('span')
  expect(whatIsMissing(held)).toBeNull()
})

test('a proposed place alone is nothing to keep a draft of', () => {
  expect(isDirty(blankForm(door))).toBe(false)
  expect(isDirty({ ...blankForm(door), note: '狗凶' })).toBe(true)
})

test('a draft comes back as it was, and what is unreadable in it begins blank', () => {
  const met = { ...chooseOutcome(blankForm(door), 'met', likeBefore), note: '狗凶' }
  expect(formFromDraft(JSON.parse(JSON.stringify(met)), [])).toEqual(met)
  expect(formFromDraft({ ...met, topics: 'brush', unknown: 1 }, [])).toEqual({ ...met, topics: [] })
  expect(formFromDraft(null, [])).toEqual(blankForm())
})

test('a correction begins with exactly what was saved', () => {
  expect(contentOf(formOf(before))).toMatchObject({
    forms: before.forms,
    topics: before.topics,
    reached: before.reached,
    installs: 1,
    followUp: before.followUp,
    note: before.note,
  })
  const absent: VisitVersion = { ...before, outcome: 'absent', topics: [], reached: [] }
  expect(contentOf(formOf(absent))).toMatchObject({ outcome: 'absent', forms: [leaflet] })
})
