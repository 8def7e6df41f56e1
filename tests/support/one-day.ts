import { FieldDay, test } from './field-day.ts'

/**
 * One field day for all stories of a file, told one after the other: each finds phone and office as the one before
 * left them. Quicker than a day for each where they only need a phone that has moved in.
 */
export function oneDay(begin: () => Promise<FieldDay> = () => FieldDay.begin()): () => FieldDay {
  test.describe.configure({ mode: 'serial' })
  let day: FieldDay
  test.beforeAll(async () => {
    day = await begin()
  })
  // oxlint-disable-next-line no-empty-pattern -- Playwright asks for the first parameter in this form
  test.afterEach(async ({}, info) => {
    if (info.status !== info.expectedStatus) await info.attach('server', { body: day.server.output })
  })
  test.afterAll(() => day.end())
  return () => day
}
