import { expect, test, vi } from 'vitest'
import { touchesVisits } from './changes.ts'
import { door, morning, onANewPhone, openFor, visitTo } from './for-tests.ts'
import { readAhead } from './reading.ts'
import { readMine } from './records.ts'
import { saveVisit } from './save-visit.ts'

onANewPhone()

test('what was read ahead and nobody asked for is not read again with every change', async () => {
  const book = await openFor()
  const look = vi.fn<(of: typeof book) => ReturnType<typeof readMine>>((of) => readMine(of, 'all'))
  void readAhead(book, look, touchesVisits)
  void readAhead(book, look, touchesVisits)
  await look.mock.results[0]?.value
  for (let i = 0; i < 3; i++) await saveVisit(book, visitTo(door), { position: null, now: morning + i })
  expect(look).toHaveBeenCalledTimes(1)
})

test('a reading that failed ahead is forgotten, so that whoever asks reads anew', async () => {
  const book = await openFor()
  const look = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('the disk is away')))
  void readAhead(book, look, touchesVisits)
  await vi.waitFor(() => {
    void readAhead(book, look, touchesVisits)
    expect(look).toHaveBeenCalledTimes(2)
  })
})
