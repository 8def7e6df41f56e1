import { expect } from '@playwright/test'
import { test } from '../support/field-day.ts'

test('a supervisor sees the own town and nothing of another, on the screen and past it', async ({ day }) => {
  const supervisor = await day.client('supervisor')
  const seen = await supervisor.pull()
  expect(seen.account.areas).toEqual(['450126104000'])
  expect(seen.places.length).toBeGreaterThan(10_000)
  expect(seen.places.filter((place) => !place.area.startsWith('450126104'))).toEqual([])
  expect(seen.versions.filter(({ version }) => !version.area.startsWith('450126104'))).toEqual([])

  const place = seen.places[0]
  const foreign = seen.versions[0]
  if (!place || !foreign) throw new Error('the demo is empty')
  const version = { ...foreign.version, visit: '0199f000-0000-7000-8000-00000000abcd', author: seen.account.id, replaces: [] }
  const refused = await supervisor.push([{ ...version, area: '450126105201001', place: '450126105201-00001' }])
  expect(refused.answers.map(({ answer, why }) => [answer, why])).toEqual([['set-aside', 'other-area']])

  const phone = await day.phone({ screen: { width: 1440, height: 900 } })
  const page = await phone.signInDemo('supervisor')
  await expect(page.getByText('新桥镇').first()).toBeVisible()
  await expect(page.getByText('宾州镇')).toHaveCount(0)
})
