import { expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { audit, auditKindWords } from '../../src/phone/words/audit.ts'
import { me } from '../../src/phone/words/me.ts'
import { people } from '../../src/phone/words/people.ts'
import { storedData } from '../../src/phone/words/stored-data.ts'
import { accessibilityFaults } from '../support/accessibility.ts'
import { test } from '../support/field-day.ts'
import { holding, zh } from '../support/words.ts'

test('the county reads who did what, has the chain checked and takes it out; what is stored of people is told without signal', async ({ day }) => {
  const desk = await day.phone({ screen: { width: 1440, height: 900 } })
  const page = await desk.comeInDemo('county')
  await page.goto('/people')
  await page.getByRole('link', { name: zh(people.audit) }).tap()
  const table = page.getByRole('table', { name: zh(audit.table) })
  await expect(table.getByRole('row', { name: holding(zh(auditKindWords['signed-in'])) }).first()).toBeVisible()

  await page.getByRole('button', { name: zh(audit.check) }).tap()
  await expect(page.getByText(/前后都连得上/)).toBeVisible()
  await page.route('**/api/exports', async (telling) => {
    await setTimeout(1500)
    await telling.continue()
  })
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: zh(audit.exportCsv) }).tap()
  const text = await readFile(await (await downloading).path(), 'utf8')
  expect(text.startsWith(`\uFEFF${zh(audit.town)},`)).toBe(true)
  expect(text).toContain(',signed-in,demo-county,')
  // The export itself stands in the log from then on, however long the office took to hear of it.
  await expect(page.getByText(zh(audit.exported, { file: '' }))).toBeVisible()
  await page.getByLabel(zh(audit.kind)).selectOption('exported')
  await expect(table.getByRole('row', { name: holding(zh(auditKindWords.exported)) })).toHaveCount(1)
  expect(await accessibilityFaults(page)).toEqual([])

  await desk.untilOffline()
  await day.loseSignal()
  await page.goto('/me')
  await page.getByRole('link', { name: holding(zh(me.stored)) }).tap()
  await expect(page.getByRole('heading', { name: zh(storedData.howLong) })).toBeVisible()
})
