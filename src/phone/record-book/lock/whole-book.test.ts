import { afterEach, expect, test, vi } from 'vitest'
import { openFor, sealEveryBook } from '../for-tests.ts'
import { isSealed } from './row-sealer.ts'

/* Everything that the book promises, it promises under a PIN, too: its tests once more, over sealed rows. */

sealEveryBook()
vi.setConfig({ testTimeout: 120_000 })

await import('../book.test.ts')
await import('../bundles.test.ts')
await import('../campaigns.test.ts')
await import('../correct-visit.test.ts')
await import('../hold-territory.test.ts')
await import('../people.test.ts')
await import('../photos-of.test.ts')
await import('../pull.test.ts')
await import('../reports.test.ts')
await import('../round-stops.test.ts')
await import('../save-visit.test.ts')
await import('../sealed-visits.test.ts')
await import('../visits-by-id.test.ts')

// Of what one file has put in the way nothing is left for the next: the last to be said is the first to be done.
afterEach(() => void vi.restoreAllMocks())

test('and the rows of these books are sealed indeed', async () => {
  const book = await openFor()
  const rows = await new Promise<unknown[]>((resolve) => {
    const request = book.database.backendDB().transaction('meta').objectStore('meta').getAll() as IDBRequest<unknown[]>
    request.addEventListener('success', () => resolve(request.result))
  })
  expect(rows.filter(isSealed)).toHaveLength(1)
})
