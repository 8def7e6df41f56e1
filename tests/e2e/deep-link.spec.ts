import { expect } from '@playwright/test'
import { oddPages } from '../../src/phone/words/odd-pages.ts'
import { frame } from '../../src/phone/words/frame.ts'
import { logVisit } from '../../src/phone/words/log-visit.ts'
import { test } from '../support/field-day.ts'
import { holding, zh } from '../support/words.ts'

test('every address opens cold and without a signal', async ({ day }) => {
  const phone = await day.phone()
  await phone.moveIn('worker')
  const door = day.place('12组 38号')
  const visit = day.seen.versions[0]?.version.visit
  await day.loseSignal()
  await phone.kill()
  await phone.start()

  const titles = {
    '/': frame.today,
    '/map': frame.map,
    '/log?from=shortcut': frame.log,
    '/records?show=here': frame.records,
    '/me': frame.me,
    '/no-such-screen': oddPages.notFoundTitle,
  }
  for (const [path, title] of Object.entries(titles)) {
    const page = await phone.open(path)
    await expect(page.getByRole('heading', { level: 1, name: zh(title) }), path).toBeVisible()
  }
  let page = await phone.open(`/map?place=${door.id}`)
  await expect(page.getByRole('region', { name: holding(door.name) })).toBeVisible()
  page = await phone.open(`/log?place=${door.id}`)
  await expect(page.getByRole('button', { name: zh(logVisit.save) })).toBeVisible()
  page = await phone.open(`/records/${visit}`)
  const place = day.seen.places.find(({ id }) => id === day.seen.versions[0]?.version.place)
  await expect(page.getByText(place?.name ?? 'no place').first()).toBeVisible()
})
