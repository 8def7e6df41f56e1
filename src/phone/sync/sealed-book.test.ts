import { afterEach, vi } from 'vitest'
import { sealEveryBook } from '../record-book/for-tests.ts'

/* Under a PIN a book and the office come together as without one: the tests of sync once more, over sealed rows. */

sealEveryBook()
vi.setConfig({ testTimeout: 120_000 })

await import('./run.test.ts')
await import('./slips.test.ts')

afterEach(() => void vi.restoreAllMocks())
