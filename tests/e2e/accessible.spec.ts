import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from '../support/field-day.ts'
import { gridOf, phoneAt } from '../support/worker.ts'

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`))
}

const looks = [
  { name: 'light', colourScheme: 'light', size: 'standard' },
  { name: 'dark', colourScheme: 'dark', size: 'standard' },
  { name: 'large text', colourScheme: 'light', size: 'large' },
] as const

for (const look of looks) {
  test(`no screen has an accessibility violation: ${look.name}`, async ({ day }) => {
    const grid = await gridOf(await day.client('worker'))
    const phone = await phoneAt(day, grid.door)
    await phone.page.emulateMedia({ colorScheme: look.colourScheme })
    if (look.size === 'large') {
      await phone.open('/me')
      await phone.page.getByText('大字').tap()
      await expect(phone.page.locator('html')).toHaveAttribute('data-size', 'large')
    }
    const visit = grid.versions.find(({ version }) => version.author === grid.account.id)?.version.visit
    const paths = ['/', '/map', `/map?place=${grid.door.id}`, `/log?place=${grid.door.id}`, `/log?place=${grid.school.id}`, '/records', `/records/${visit}`, '/me', '/join/ABC234']
    for (const path of paths) {
      await phone.open(path)
      // Again until the screen has come to rest: parts of it are loaded when they are first needed.
      await expect(async () => expect(await faultsOf(phone.page)).toEqual([]), path).toPass({ timeout: 20_000 })
    }
  })
}

test('the whole app speaks English when asked to', async ({ day }) => {
  const grid = await gridOf(await day.client('worker'))
  const phone = await phoneAt(day, grid.door)
  await phone.open('/me')
  await phone.page.getByText('English', { exact: true }).tap()
  await expect(phone.page.getByRole('heading', { level: 1, name: 'Me' })).toBeVisible()
  await phone.open('/')
  await expect(phone.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await expect(phone.page.locator('html')).toHaveAttribute('lang', 'en')
})
