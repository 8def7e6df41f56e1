import { expect } from '@playwright/test'
import { asideWhy, asideWords, attention } from '../../src/phone/words/attention.ts'
import { office as places } from '../../src/phone/words/office.ts'
import { visit as visitWords } from '../../src/phone/words/records.ts'
import { test } from '../support/field-day.ts'
import { silencePhones, storedRows } from '../support/office-store.ts'
import { metHousehold } from '../support/visits.ts'
import { holding, zh } from '../support/words.ts'

const desktop = { width: 1440, height: 900 }

test('the office sees a silent phone, lets count what was set aside, and decides between two versions', async ({ day }) => {
  const worker = await day.client('worker')
  const { id } = day.seen.account
  const stranger = metHousehold({ ...day.place('12组 38号'), id: `${day.seen.account.areas[0]?.slice(0, 12)}-99999` }, id, 1)
  const first = metHousehold(day.place('12组 37号'), id, 2)
  const second = { ...first, device: 'other-device', note: '下午又去了一次' }
  const { answers } = await worker.push([stranger, first, second])
  expect(answers.map(({ answer }) => answer)).toEqual(['set-aside', 'conflict', 'conflict'])
  await silencePhones(day.data, 5, 3)

  const desk = await day.phone({ screen: desktop })
  const page = await desk.signInDemo('supervisor')
  await page.getByRole('link', { name: zh(places.attention) }).tap()
  await expect(page.getByText(zh(attention.silent, { n: 5 }))).toBeVisible()
  await page.getByRole('button', { name: holding(zh(asideWhy['unknown-place'])) }).tap()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByText(stranger.place)).toBeVisible()
  await sheet.getByRole('button', { name: zh(asideWords.accept) }).tap()
  await expect(sheet.getByText(zh(asideWords.reasonMissing))).toBeVisible()
  await sheet.getByRole('textbox', { name: zh(asideWords.reason) }).fill('门牌写错了')
  await sheet.getByRole('button', { name: zh(asideWords.accept) }).tap()
  await expect(sheet.getByText(zh(asideWords.still, { why: zh(asideWhy['unknown-place']) }))).toBeVisible()
  await sheet.getByRole('button', { name: zh(asideWords.keep) }).tap()
  await expect(page.getByText(holding('门牌写错了'))).toBeVisible()
  expect(await storedRows(day.data, [stranger.visit])).toEqual([])

  await page.getByRole('link', { name: holding('12组 37号') }).tap()
  await page.getByRole('button', { name: zh(visitWords.settleThis) }).last().tap()
  await expect.poll(async () => (await storedRows(day.data, [first.visit])).length).toBe(3)
  await page.getByRole('link', { name: zh(places.attention) }).tap()
  await expect(page.getByRole('button', { name: zh(attention.again) })).toBeVisible()
  await expect(page.getByRole('link', { name: holding('12组 37号') })).toHaveCount(0)
})
