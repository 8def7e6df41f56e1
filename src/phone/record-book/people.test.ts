import { expect, test } from 'vitest'
import { colleague, onANewPhone, openFor, worker } from './for-tests.ts'
import { readKnownPeople, rememberPeople } from './people.ts'

onANewPhone()

test('people are kept as they last came, and are none before', async () => {
  const book = await openFor()
  expect(await readKnownPeople(book)).toBeNull()
  await rememberPeople(book, { people: [worker, colleague].map((each) => ({ ...each, off: false })), at: 1 })
  await rememberPeople(book, { people: [{ ...colleague, name: '陆国强 3格', off: false }], at: 2 })
  expect(await readKnownPeople(book)).toMatchObject({ people: [{ name: '陆国强 3格' }], at: 2 })
})
