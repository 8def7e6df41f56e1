import { expect, test } from 'vitest'
import { keepColleagues, readColleagues } from './colleagues.ts'
import { colleague, onANewPhone, openFor, worker } from './for-tests.ts'

onANewPhone()

test('names are kept as they last came, and are none before', async () => {
  const book = await openFor()
  expect((await readColleagues(book)).size).toBe(0)
  await keepColleagues(book, [worker, colleague])
  await keepColleagues(book, [{ ...colleague, name: '陆国强 3格' }])
  expect([...(await readColleagues(book)).values()].map(({ name }) => name)).toEqual(['陆国强 3格'])
})
