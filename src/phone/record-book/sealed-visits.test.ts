import fc from 'fast-check'
import { expect, test } from 'vitest'
import { versionsAt } from '../../domain/report/sealed-visits.ts'
import type { KeptSlip } from '../../domain/slips/slip.ts'
import type { VisitVersion } from '../../domain/visit.ts'
import { correctVisit, withdrawVisit } from './correct-visit.ts'
import { door, morning, onANewPhone, openFor, pageOf, pulledFrom, visitTo, worker } from './for-tests.ts'
import { applyPull, type Pull } from './pull.ts'
import { saveVisit } from './save-visit.ts'
import { readSealedVisits } from './sealed-visits.ts'
import { takeSlips } from './slips-outbox.ts'
import { readVisitsIn } from './visits-in.ts'

onANewPhone()

const august = { from: 20260801, to: 20260831 }
const line = morning + 1000
const idOf = (i: number) => `01994f00-0000-7000-8000-${String(i).padStart(12, '0')}`
const says = (versions: readonly VisitVersion[]) => versions.map(({ visit, installs }) => `${visit} ${installs}`).sort()

function logged(i: number, changes: Partial<VisitVersion> = {}): VisitVersion {
  const stamped = { visit: idOf(i), author: 'he', device: 'phone-of-he', sequence: i + 1, replaces: [], change: 'logged', reason: '' }
  const made = { day: 20260801 + (i % 31), at: morning + i, zone: 'Asia/Shanghai', position: null }
  return { ...visitTo(door), ...stamped, ...made, ...changes } as VisitVersion
}

const again = ({ version, hash }: Pull['versions'][number], changes: Partial<VisitVersion>, received: number) =>
  pulledFrom({ ...version, change: 'corrected', reason: 'x', replaces: [hash], sequence: version.sequence + 1000, ...changes }, received)

test('a month stands as it was sealed, whatever was added, corrected, withdrawn or moved since', async () => {
  const book = await openFor()
  const first = await Promise.all(Array.from({ length: 40 }, (_, i) => pulledFrom(logged(i), morning + i)))
  await applyPull(book, pageOf({ versions: first }), morning)
  const sealed = says(await readVisitsIn(book, august))
  expect(says(await readSealedVisits(book, august, line))).toEqual(sealed)
  const [one, two, three, four] = first as [Pull['versions'][number], Pull['versions'][number], Pull['versions'][number], Pull['versions'][number]]
  const later = await Promise.all([
    again(one, { installs: 9 }, line + 1),
    again(two, { change: 'withdrawn' }, line + 2),
    again(three, { day: 20260901 }, line + 3),
    ...Array.from({ length: 30 }, (_, i) => pulledFrom(logged(100 + i), line + 10 + i)),
  ])
  await applyPull(book, pageOf({ versions: later }), morning)
  await applyPull(book, pageOf({ versions: [{ ...four, standing: 'disputed' }] }), morning)
  expect(await readVisitsIn(book, august)).toHaveLength(40 - 3 + 30)
  expect(says(await readSealedVisits(book, august, line))).toEqual(sealed)
  // Sealed again, the line has moved.
  expect(says(await readSealedVisits(book, august, line + 2))).not.toEqual(sealed)
})

test('what this phone has not sent was not sealed, and its own correction leaves what was', async () => {
  const book = await openFor()
  const mine = await pulledFrom(logged(1, { author: worker.id, day: 20260917 }), morning)
  await applyPull(book, pageOf({ versions: [mine] }), morning)
  await correctVisit(book, mine.version.visit, visitTo(door, { installs: 7 }), '写少了', morning)
  await saveVisit(book, visitTo(door), { position: null, now: morning })
  const day = { from: 20260917, to: 20260917 }
  expect(await readVisitsIn(book, day)).toHaveLength(2)
  expect(says(await readSealedVisits(book, day, line))).toEqual([`${idOf(1)} 1`])
  await withdrawVisit(book, mine.version.visit, '记错了', morning)
  expect(says(await readSealedVisits(book, day, line))).toEqual([`${idOf(1)} 1`])
})

test('a visit that was disputed at the line counted nothing then, though it was found right since', async () => {
  const book = await openFor()
  const visits = await Promise.all([0, 1, 2].map((i) => pulledFrom(logged(i), morning + i)))
  await applyPull(book, pageOf({ versions: visits }), morning)
  const slip = (kind: 'check-found' | 'check-settled', content: object, received: number) =>
    ({ id: `${kind} ${received}`, kind, matter: 'm', area: door.area, author: 'o', device: 'd', to: null, day: 20260901, at: 1, content, received }) as unknown as KeptSlip
  const slips = [
    slip('check-found', { visit: idOf(1), result: 'disputed', reason: 'x' }, line - 1),
    slip('check-settled', { visit: idOf(1), stands: true, reason: 'x' }, line + 1),
    slip('check-found', { visit: idOf(2), result: 'disputed', reason: 'x' }, line + 1),
  ]
  await takeSlips(book, { epoch: 'first', cursor: 'c', fresh: false, slips, named: [] })
  expect(says(await readSealedVisits(book, august, line))).toEqual([`${idOf(0)} 1`, `${idOf(2)} 1`])
  expect(says(await readSealedVisits(book, august, line + 1))).toEqual([`${idOf(0)} 1`, `${idOf(1)} 1`])
})

test('in pages of any length, the book says what all versions together say', async () => {
  const first = await Promise.all(Array.from({ length: 50 }, (_, i) => pulledFrom(logged(i), morning + 40 * i)))
  const changed = await Promise.all(
    first.slice(0, 25).map((one, i) => again(one, i % 3 === 0 ? { change: 'withdrawn' } : { installs: i, day: 20260801 + ((i * 7) % 60) - (i % 60 >= 31 ? 31 : 0) }, morning + 60 * i)),
  )
  const all = [...first, ...changed].map((one) => ({ ...one, version: { ...one.version, day: Math.min(one.version.day, 20260831) } }))
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 0, max: 2200 }), async (page, after) => {
      const book = await openFor()
      await applyPull(book, pageOf({ fresh: true }), morning)
      for (let at = 0; at < all.length; at += page) await applyPull(book, pageOf({ versions: all.slice(at, at + page) }), morning)
      const told = await readSealedVisits(book, august, morning + after)
      expect(says(told)).toEqual(says(versionsAt(all, [], morning + after)))
      book.close()
    }),
    { numRuns: 15 },
  )
})
