import { expect, test } from 'vitest'
import { correctVisit } from './correct-visit.ts'
import { door, morning, onANewPhone, openFor, visitTo } from './for-tests.ts'
import { saveVisit } from './save-visit.ts'
import { readShownVersions } from './shown-versions.ts'

onANewPhone()

test('each visit speaks by the version that shows, in the order asked for; an unknown one is null', async () => {
  const book = await openFor()
  const stamp = { position: null, now: morning }
  const first = await saveVisit(book, visitTo(door), stamp)
  const second = await saveVisit(book, visitTo(door, { installs: 5 }), stamp)
  const corrected = await correctVisit(book, first.visit, visitTo(door, { installs: 3 }), '多填了', morning + 60_000)
  expect(await readShownVersions(book, [second.visit, 'unknown', first.visit])).toEqual([second.version, null, corrected.version])
})
