import { describe, expect, test } from 'vitest'
import { correctVisit, settleConflict, withdrawVisit } from './correct-visit.ts'
import { colleague, door, morning, onANewPhone, openFor, pageOf, pulledFrom, visitTo, worker } from './for-tests.ts'
import { applyPull } from './pull.ts'
import { readCounts } from './counts.ts'
import { readAskingForFollowUp } from './follow-ups.ts'
import { readMine, readVisit } from './records.ts'
import { saveVisit } from './save-visit.ts'
import { newVisitId } from './uuid.ts'

onANewPhone()

const minute = 60_000
const stamp = { position: null, now: morning }

describe('a correction', () => {
  test('shows instead, with its reason, on the day and at the spot of the visit; what was said first stays', async () => {
    const book = await openFor()
    const position = { latitude: 23.2, longitude: 108.8, accuracy: 9, age: 2 }
    const first = await saveVisit(book, visitTo(door), { position, now: morning })
    const nextDay = morning + 1440 * minute
    const second = await correctVisit(book, first.visit, visitTo(door, { installs: 3 }), '多填了', nextDay)
    expect(second.version).toMatchObject({
      change: 'corrected',
      reason: '多填了',
      replaces: [first.hash],
      day: first.version.day,
      at: nextDay,
      position,
      sequence: 2,
      installs: 3,
    })
    const visit = await readVisit(book, first.visit)
    expect(visit?.shown.hash).toBe(second.hash)
    expect(visit?.versions.map((version) => version.hash)).toEqual([second.hash, first.hash])
    expect(await readMine(book, 'all')).toHaveLength(1)
    expect(await readCounts(book)).toMatchObject({ waiting: 2 })
  })

  test('moves the mark with the outcome', async () => {
    const book = await openFor()
    const { visit } = await saveVisit(book, visitTo(door), stamp)
    await correctVisit(book, visit, visitTo(door, { outcome: 'absent' }), '记错了', morning + minute)
    expect(await book.database.marks.toCollection().primaryKeys()).toEqual([[door.id, 20260917, 'absent', visit, 'wei']])
  })
})

test('a withdrawn visit leaves no mark and stays readable', async () => {
  const book = await openFor()
  const { visit } = await saveVisit(book, visitTo(door), stamp)
  const { version } = await withdrawVisit(book, visit, '重复了', morning + minute)
  expect(version).toMatchObject({ change: 'withdrawn', reason: '重复了', outcome: 'met' })
  expect(await book.database.marks.count()).toBe(0)
  expect((await readVisit(book, visit))?.versions).toHaveLength(2)
})

describe('two phones that changed one visit', () => {
  async function contradicted() {
    const book = await openFor()
    const first = await saveVisit(book, visitTo(door), stamp)
    const theirs = { ...first.version, author: colleague.id, device: 'other-phone', sequence: 9, replaces: [first.hash] }
    const other = await pulledFrom({ ...theirs, change: 'corrected', reason: '人数', installs: 5 }, morning + 2 * minute)
    await applyPull(book, pageOf({ versions: [await pulledFrom(first.version, morning + minute), other] }), morning)
    const mine = await correctVisit(book, first.visit, visitTo(door, { installs: 2 }), '安装数', morning + 3 * minute)
    // My own correction replaced what showed; back to before, as another phone would see it.
    const rival = { ...theirs, device: 'third-phone', sequence: 4, change: 'corrected' as const, reason: '备注', note: '狗' }
    const third = await pulledFrom(rival, morning + 2 * minute)
    await applyPull(book, pageOf({ versions: [third] }), morning)
    return { book, first, other, mine, third }
  }

  test('keep both versions, and the visit asks to be looked at', async () => {
    const { book, first, mine, third } = await contradicted()
    const visit = await readVisit(book, first.visit)
    expect(visit?.shown).toMatchObject({ hash: mine.hash, state: 'attention', why: 'conflict' })
    expect(visit?.versions.filter((version) => version.why === 'conflict').map((version) => version.hash).sort()).toEqual(
      [mine.hash, third.hash].sort(),
    )
    expect(await readCounts(book)).toMatchObject({ attention: 1 })
  })

  test('are settled by saying the right one again in place of all', async () => {
    const { book, first, mine, third } = await contradicted()
    const { version } = await settleConflict(book, first.visit, third.hash, morning + 5 * minute)
    expect([...version.replaces].sort()).toEqual([mine.hash, third.hash].sort())
    expect(version).toMatchObject({ note: '狗', author: worker.id, device: book.device, change: 'corrected' })
    expect((await readVisit(book, first.visit))?.shown).toMatchObject({ state: 'here', version: { note: '狗' } })
    expect(await readCounts(book)).toMatchObject({ attention: 0 })
  })
})

test("a visit that a supervisor corrected is still the worker's", async () => {
  const book = await openFor()
  const first = await saveVisit(book, visitTo(door), stamp)
  const corrected = await pulledFrom(
    { ...first.version, author: 'supervisor', device: 'desk', sequence: 1, replaces: [first.hash], change: 'corrected' },
    morning + minute,
  )
  await applyPull(book, pageOf({ versions: [corrected] }), morning)
  expect(await readMine(book, 'all')).toMatchObject([{ hash: corrected.hash, version: { author: 'supervisor' } }])
})

describe('what asks for a follow-up', () => {
  const agreed = visitTo(door, { followUp: { day: 20260924, why: '傍晚再去' } })

  test('is found until the visit is withdrawn', async () => {
    const book = await openFor()
    await saveVisit(book, visitTo(door), stamp)
    const { visit } = await saveVisit(book, agreed, stamp)
    expect(await readAskingForFollowUp(book)).toMatchObject([{ visit, followUp: { day: 20260924 } }])
    await withdrawVisit(book, visit, '重复了', morning + minute)
    expect(await readAskingForFollowUp(book)).toEqual([])
  })

  test("is mine alone: a colleague's is the colleague's to keep", async () => {
    const book = await openFor()
    const { version } = await saveVisit(book, agreed, stamp)
    const theirs = await pulledFrom({ ...version, visit: newVisitId(morning), author: colleague.id }, morning)
    await applyPull(book, pageOf({ versions: [theirs] }), morning)
    expect(await readAskingForFollowUp(book)).toMatchObject([{ author: worker.id }])
  })
})
