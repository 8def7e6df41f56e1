import { expect } from '@playwright/test'
import { readBook } from '../support/book.ts'
import { test } from '../support/field-day.ts'
import { storedRows } from '../support/office-store.ts'
import { chooseOutcome, save, startLogAt } from '../support/worker-steps.ts'

const sync = { begins: 'POST /api/sync' }

test('fault 21: a visit whose answer was lost is sent again and stands at the office once', async ({ day }) => {
  const phone = await day.phone()
  const page = await phone.signInDemo('worker')
  const door = day.place('12组 38号')
  await startLogAt(page, door)
  day.link.swallowReplies(sync)
  await chooseOutcome(page, 'met')
  await save(page)

  const [waiting] = (await readBook(page)).outbox
  const visit = (JSON.parse(waiting?.text ?? '{}') as { visit: string }).visit
  await expect.poll(() => day.link.swallowed).toBe(1)
  expect(await storedRows(day.data, [visit])).toHaveLength(1)

  await expect.poll(async () => (await readBook(page)).outbox, { timeout: 60_000 }).toEqual([])
  expect(await storedRows(day.data, [visit])).toHaveLength(1)
  const { versions } = await readBook(page)
  expect(versions.filter(({ version }) => version.visit === visit).map(({ sent }) => typeof sent)).toEqual(['number'])
})

test('fault 24: a captive portal takes nothing out of the queue', async ({ day }) => {
  const phone = await day.phone()
  const page = await phone.moveIn('worker')
  const door = day.place('12组 38号')
  day.link.set('portal')
  await startLogAt(page, door)
  await chooseOutcome(page, 'met')
  await save(page)
  await page.goto('/me')
  await expect(page.getByRole('heading', { name: '1 条存在这部手机上' })).toBeVisible()
  expect((await readBook(page)).outbox).toHaveLength(1)

  day.link.set('open')
  await page.getByRole('button', { name: '现在送一次' }).tap()
  await expect(page.getByRole('heading', { name: '都送到镇里了' })).toBeVisible()
  expect((await readBook(page)).outbox).toEqual([])
})
