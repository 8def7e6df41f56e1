import { expect, test } from 'vitest'
import { countOf, peopleReached, toggleItem, toggleRow, withCount, withPart, withPeople, withTotal } from './answers.ts'

const two = withTotal([], 'residents', 2)

test('older people among those met come out of the total and do not add to it', () => {
  const reached = withPart(two, 'residents', 'elderly', 1)
  expect(peopleReached(reached)).toBe(2)
  expect(reached).toEqual([
    { audience: 'residents', people: 1, estimated: false },
    { audience: 'elderly', people: 1, estimated: false },
  ])
})

test('more of a group than were met makes the total grow', () => {
  expect(peopleReached(withPart(two, 'residents', 'elderly', 3))).toBe(3)
})

test('a group that is taken back gives its people back to the general group', () => {
  const reached = withPart(withPart(two, 'residents', 'elderly', 2), 'residents', 'elderly', 0)
  expect(peopleReached(reached)).toBe(2)
  expect(reached[0]).toMatchObject({ audience: 'residents', people: 2 })
})

test('the total never falls below the groups that are named', () => {
  expect(peopleReached(withTotal(withPart(two, 'residents', 'elderly', 2), 'residents', 0))).toBe(2)
})

test('groups of an event simply add up', () => {
  expect(peopleReached(withPeople(withPeople([], 'students', 320), 'teachers', 18))).toBe(338)
})

test('screens and the messages on them are two counts of one form', () => {
  const forms = withCount(withCount([], { form: 'led', unit: '块' }, 7), { form: 'led', unit: '条' }, 20)
  expect(countOf(forms, { form: 'led', unit: '块' })).toBe(7)
  expect(countOf(forms, { form: 'led', unit: '条' })).toBe(20)
})

test('a second tap takes a form or a topic away again', () => {
  expect(toggleItem(toggleItem([], { form: 'poster', unit: '份' }), { form: 'poster', unit: '份' })).toEqual([])
  expect(toggleRow(toggleRow([], 'elder'), 'elder')).toEqual([])
})
