import { expect, test } from 'vitest'
import { readEverybodyAsking } from './asking.ts'
import { colleague, door, morning, onANewPhone, openFor, pageOf, pulledFrom, visitTo } from './for-tests.ts'
import { readKnownPeople, rememberPeople } from './people.ts'
import { applyPull } from './pull.ts'
import { saveVisit } from './save-visit.ts'

onANewPhone()

test('who works here is remembered as the office last said it', async () => {
  const book = await openFor()
  expect(await readKnownPeople(book)).toBe(null)
  const people = [{ ...colleague, off: false }]
  await rememberPeople(book, { people, at: morning })
  await rememberPeople(book, { people: [{ ...colleague, off: true }], at: morning + 1 })
  expect(await readKnownPeople(book)).toEqual({ people: [{ ...colleague, off: true }], at: morning + 1 })
})

test('visits that ask for a follow-up are found whoever made them, others are not read', async () => {
  const book = await openFor()
  const followUp = { day: 20260920, why: '' }
  const mine = await saveVisit(book, visitTo(door, { outcome: 'absent', followUp }), { position: null, now: morning })
  await saveVisit(book, visitTo(door), { position: null, now: morning + 1 })
  const [version] = await readEverybodyAsking(book)
  if (!version) throw new Error('nobody asks')
  const theirs = { ...version, visit: '0199f000-0000-7000-8000-00000000abcd', author: colleague.id, device: 'other', sequence: 1 }
  await applyPull(book, pageOf({ versions: [await pulledFrom(theirs, morning)] }), morning)
  expect((await readEverybodyAsking(book)).map(({ visit }) => visit).sort()).toEqual([mine.visit, theirs.visit].sort())
})
