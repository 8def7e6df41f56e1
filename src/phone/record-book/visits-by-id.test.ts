import { expect, test } from 'vitest'
import { correctVisit } from './correct-visit.ts'
import { door, morning, onANewPhone, openFor, visitTo } from './for-tests.ts'
import { saveVisit } from './save-visit.ts'
import { readVisitsById } from './visits-by-id.ts'

onANewPhone()

test('visits come by the version that shows, and those that are not here are left out', async () => {
  const book = await openFor()
  const { visit } = await saveVisit(book, visitTo(door), { position: null, now: morning })
  await correctVisit(book, visit, visitTo(door, { note: '补一句' }), '补', morning + 60_000)
  const known = await readVisitsById(book, [visit, '0199f000-0000-7000-8000-000000000001'])
  expect([...known.keys()]).toEqual([visit])
  expect(known.get(visit)).toMatchObject({ author: 'wei', version: { note: '补一句' } })
})
