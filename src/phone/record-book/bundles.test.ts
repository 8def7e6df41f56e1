import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { VisitVersion } from '../../domain/visit.ts'
import { bundleTables } from './bundles.ts'
import type { RecordBook } from './book.ts'
import { correctVisit } from './correct-visit.ts'
import { colleague, door, morning, onANewPhone, openFor, pageOf, pulledFrom, visitTo, worker } from './for-tests.ts'
import { nextBatch } from './outbox.ts'
import { applyPull, type Pull } from './pull.ts'
import { readVisit, readVisitsAt } from './records.ts'
import { readShownVersions } from './shown-versions.ts'
import { readVisitsIn } from './visits-in.ts'

onANewPhone()

const doors = ['00037', '00038', '00039'].map((number) => ({ ...door, id: `450126104202-${number}` }))
const september = { from: 20260901, to: 20260930 }

test('what comes down in numbers takes few rows, and each visit is found like any other', async () => {
  const book = await openFor()
  const visits = await loggedByOthers(250)
  await applyPull(book, pageOf({ versions: visits }), morning)
  expect(await tableSizes(book)).toEqual({ bundles: 3, visits: 0, marks: 0 })
  const ids = visits.map(({ version }) => version.visit)
  expect(await readShownVersions(book, ids)).toEqual(visits.map(({ version }) => version))
  expect(await readVisitsIn(book, september)).toHaveLength(250)
  expect(await readVisitsAt(book, doors[0]?.id ?? '')).toHaveLength(84)
  expect(await readVisit(book, ids[7] ?? '')).toMatchObject({ shown: { state: 'sent', hash: visits[7]?.hash }, versions: [{}] })
})

test('a visit that is corrected leaves its bundle, counts once and waits to be sent', async () => {
  const book = await openFor()
  const visits = await loggedByOthers(30)
  await applyPull(book, pageOf({ versions: visits }), morning)
  const { visit } = (visits[3] as Pull['versions'][number]).version
  await correctVisit(book, visit, visitTo(door, { installs: 9 }), '写少了', morning + 1)
  expect(await tableSizes(book)).toEqual({ bundles: 1, visits: 1, marks: 1 })
  const all = await readVisitsIn(book, september)
  expect(all).toHaveLength(30)
  expect(all.filter(({ installs }) => installs === 9).map((version) => version.visit)).toEqual([visit])
  expect(await nextBatch(book, 10, 1e6)).toHaveLength(1)
})

test('the last visit to leave takes its bundle with it', async () => {
  const book = await openFor()
  const visits = await loggedByOthers(25)
  await applyPull(book, pageOf({ versions: visits }), morning)
  await applyPull(book, pageOf({ versions: visits.map((one) => ({ ...one, standing: 'disputed' as const })) }), morning)
  expect(await tableSizes(book)).toEqual({ bundles: 0, visits: 25, marks: 0 })
  await applyPull(book, pageOf({ versions: visits }), morning)
  expect(await tableSizes(book)).toEqual({ bundles: 0, visits: 25, marks: 25 })
})

test('in pages or one by one, in whichever order and how often: the book says the same', async () => {
  const logged = await loggedByOthers(60)
  const corrected = await Promise.all(logged.slice(0, 20).map((one, i) => said(one, { change: i % 3 === 0 ? 'withdrawn' : 'corrected', installs: i })))
  const disputed = logged.slice(15, 25).map((one) => ({ ...one, standing: 'disputed' as const }))
  const pulled = [...logged, ...corrected, ...disputed]
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...pulled.keys()], { minLength: 40 }),
      fc.integer({ min: 21, max: 90 }),
      fc.boolean(),
      async (order, page, twice) => {
        const chosen = order.map((i) => pulled[i] as Pull['versions'][number])
        const inPages = await openFor(worker)
        const oneByOne = await openFor(colleague)
        for (const book of [inPages, oneByOne]) await applyPull(book, pageOf({ account: book.account, fresh: true }), morning)
        for (let at = 0; at < chosen.length; at += page) {
          // The office names a version once on a page, as it stands.
          const versions = [...new Map(chosen.slice(at, at + page).map((one) => [one.hash, one])).values()]
          await applyPull(inPages, pageOf({ versions }), morning)
          if (twice) await applyPull(inPages, pageOf({ versions }), morning)
        }
        for (const one of chosen) await applyPull(oneByOne, pageOf({ account: colleague, versions: [one] }), morning)
        expect(await contents(inPages)).toEqual(await contents(oneByOne))
        inPages.close()
        oneByOne.close()
      },
    ),
    { numRuns: 12 },
  )
})

/** Of somebody who is neither of the two who pull. */
async function loggedByOthers(count: number): Promise<Pull['versions'][number][]> {
  return Promise.all(
    Array.from({ length: count }, (_, i) => {
      const version: VisitVersion = {
        ...visitTo(doors[i % doors.length] as typeof door),
        visit: `01994f00-0000-7000-8000-${String(i).padStart(12, '0')}`,
        author: 'he',
        device: 'phone-of-he',
        sequence: i + 1,
        replaces: [],
        change: 'logged',
        reason: '',
        day: 20260901 + (i % 28),
        time: 580,
        zone: 'Asia/Shanghai',
        at: morning + i,
        position: null,
        vocabulary: 1,
      } as VisitVersion
      return pulledFrom(version, morning + i)
    }),
  )
}

function said({ version, hash }: Pull['versions'][number], changes: Partial<VisitVersion>) {
  return pulledFrom({ ...version, ...changes, replaces: [hash], sequence: version.sequence + 1000, at: version.at + 1 }, version.at + 5000)
}

async function tableSizes({ database }: RecordBook) {
  const [bundles, bundleMarks] = await Promise.all(bundleTables(database).map((table) => table.count()))
  expect(bundleMarks).toBe(bundles)
  return { bundles, visits: await database.visits.count(), marks: await database.marks.count() }
}

async function contents(book: RecordBook) {
  const counted = await readVisitsIn(book, september)
  const places = await Promise.all(doors.map(({ id }) => readVisitsAt(book, id)))
  const rows = places.flat().map(({ hash, state, why }) => `${hash} ${state} ${why ?? ''}`)
  return { counted: counted.map(({ visit, installs }) => `${visit} ${installs}`).sort(), rows }
}
